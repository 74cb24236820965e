import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Contact } from "../../client"
import { AddContactLink } from "./add-contact-link"

export function ContactTable({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation()
  return (
    <div className="card overflow-x-auto">
      <Table>
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell>{t("contacts.number")}</Table.HeaderCell>
            <Table.HeaderCell>{t("users.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.email")}</Table.HeaderCell>
            <Table.HeaderCell>{t("contacts.main")}</Table.HeaderCell>
            <Table.HeaderCell className="w-36">
              <span className="sr-only">{t("users.acts")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {contacts.map((contact) => (
            <Table.Row key={contact.contact_number} className="[&_td]:py-2">
              <Table.Cell>{contact.contact_number}</Table.Cell>
              <Table.Cell className="text-ui-fg-base">{contact.name}</Table.Cell>
              <Table.Cell>{contact.email ?? t("contacts.noEmail")}</Table.Cell>
              <Table.Cell>
                {contact.is_main && <Badge size="2xsmall">{t("contacts.isMain")}</Badge>}
              </Table.Cell>
              <Table.Cell className="text-right">
                <AddContactLink contact={contact} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
