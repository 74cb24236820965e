import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Contact } from "../../client"
import { AddContactLink } from "./add-contact-link"

/** The contacts where a table has no room. */
export function ContactCards({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation()
  return (
    <ul className="card divide-y">
      {contacts.map((contact) => (
        <li key={contact.contact_number} className="flex items-center gap-3 p-4">
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <p className="txt-small-plus flex flex-wrap items-center gap-2">
              {contact.name}
              {contact.is_main && <Badge size="2xsmall">{t("contacts.isMain")}</Badge>}
            </p>
            <p className="text-ui-fg-subtle">{contact.email ?? t("contacts.noEmail")}</p>
            <p className="txt-compact-small text-ui-fg-subtle">
              {t("contacts.number")}: {contact.contact_number}
            </p>
          </div>
          <AddContactLink contact={contact} />
        </li>
      ))}
    </ul>
  )
}
