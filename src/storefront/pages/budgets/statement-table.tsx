import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { When } from "../when"
import { EntryAct, EntryChange, EntryPerson, type StatementRowsProps } from "./statement-entry"

export function StatementTable({ entries, currencyCode }: StatementRowsProps) {
  const { t } = useTranslation()
  return (
    <div className="card overflow-x-auto">
      <Table>
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell>{t("budgets.when")}</Table.HeaderCell>
            <Table.HeaderCell>{t("budgets.what")}</Table.HeaderCell>
            <Table.HeaderCell>{t("budgets.who")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("budgets.change_used")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("budgets.change_reserved")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {entries.map((entry) => (
            <Table.Row key={entry.id} className="[&_td]:py-2">
              <Table.Cell className="whitespace-nowrap">
                <When at={entry.occurred_at} never="" />
              </Table.Cell>
              <Table.Cell>
                <EntryAct entry={entry} />
              </Table.Cell>
              <Table.Cell>
                <EntryPerson entry={entry} />
              </Table.Cell>
              <Table.Cell className="text-right">
                <EntryChange isMain amount={entry.used_change} currencyCode={currencyCode} />
              </Table.Cell>
              <Table.Cell className="text-right">
                <EntryChange amount={entry.reserved_change} currencyCode={currencyCode} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
