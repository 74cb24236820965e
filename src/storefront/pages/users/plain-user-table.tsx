import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PlainUser } from "../../client"
import { When } from "../when"
import { AddPlainUserLink } from "./add-plain-user-link"
import { renderUserName } from "./user-name"

export function PlainUserTable({ people }: { people: readonly PlainUser[] }) {
  const { t } = useTranslation()
  return (
    <div className="card overflow-x-auto">
      <Table>
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell>{t("users.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.email")}</Table.HeaderCell>
            <Table.HeaderCell>{t("plainUsers.since")}</Table.HeaderCell>
            <Table.HeaderCell className="w-36">
              <span className="sr-only">{t("users.acts")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {people.map((person) => (
            <Table.Row key={person.id} className="[&_td]:py-2">
              <Table.Cell className="text-ui-fg-base">{renderUserName(person)}</Table.Cell>
              <Table.Cell>{person.email}</Table.Cell>
              <Table.Cell>
                <When at={person.created_at} never="" />
              </Table.Cell>
              <Table.Cell className="text-right">
                <AddPlainUserLink person={person} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
