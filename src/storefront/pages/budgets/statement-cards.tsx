import { useTranslation } from "react-i18next"
import { When } from "../when"
import { EntryAct, EntryChange, EntryPerson, type StatementRowsProps } from "./statement-entry"

/** The same where a table has no room. */
export function StatementCards({ entries, currencyCode }: StatementRowsProps) {
  const { t } = useTranslation()
  return (
    <ul className="card divide-y">
      {entries.map((entry) => (
        <li key={entry.id} className="flex flex-col gap-2 p-4">
          <p>
            <EntryAct entry={entry} />
          </p>
          <p className="text-ui-fg-subtle">
            <When at={entry.occurred_at} never="" /> · <EntryPerson entry={entry} />
          </p>
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            <span>
              {t("budgets.change_used")}: <EntryChange isMain amount={entry.used_change} currencyCode={currencyCode} />
            </span>
            <span>
              {t("budgets.change_reserved")}: <EntryChange amount={entry.reserved_change} currencyCode={currencyCode} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
