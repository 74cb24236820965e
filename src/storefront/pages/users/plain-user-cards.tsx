import { useTranslation } from "react-i18next"
import type { PlainUser } from "../../client"
import { When } from "../when"
import { AddPlainUserLink } from "./add-plain-user-link"
import { renderUserName } from "./user-name"

/** The people to add where a table has no room. */
export function PlainUserCards({ people }: { people: readonly PlainUser[] }) {
  const { t } = useTranslation()
  return (
    <ul className="card divide-y">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-3 p-4">
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <p className="txt-small-plus">{renderUserName(person)}</p>
            <p className="text-ui-fg-subtle [overflow-wrap:anywhere]">{person.email}</p>
            <p className="txt-compact-small text-ui-fg-subtle">
              {t("plainUsers.since")}: <When at={person.created_at} never="" />
            </p>
          </div>
          <AddPlainUserLink person={person} />
        </li>
      ))}
    </ul>
  )
}
