import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { DirectoryInvoice } from "../../../api/schemas/directory-entries"
import { useDirectoryInvoices } from "../../hooks/directory-entries"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { EntriesSection } from "./entries-section"
import { EntryActs, type EntryAct } from "./entry-acts"
import { InvoiceDrawer } from "./invoice-drawer"
import { RemoveEntryDrawer } from "./remove-entry-drawer"

const column = createDataTableColumnHelper<DirectoryInvoice>()

type Asked = { act: "add" } | { act: EntryAct; invoice: DirectoryInvoice }

/** F2: with which invoices a customer can prove who they are, each kept by hand. */
export function InvoicesSection({ customerId }: { customerId: string }) {
  const { t } = useTexts()
  const list = useListState({ prefix: "invoices_" })
  const query = useDirectoryInvoices(customerId, { q: list.q, limit: list.limit, offset: list.offset })
  const [asked, setAsked] = useState<Asked | null>(null)
  const columns = useColumns(setAsked)
  const close = () => setAsked(null)
  return (
    <EntriesSection
      kind="invoices"
      list={list}
      rows={query.data?.invoices}
      query={query}
      columns={columns}
      card={(invoice) => (
        <div className="txt-small flex flex-col">
          <span className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">{invoice.invoice_number}</span>
            <InvoiceStatus status={invoice.status} />
          </span>
          {invoice.order_number && (
            <span className="text-ui-fg-subtle [overflow-wrap:anywhere]">
              {t("directoryInvoices.fields.order_number")}: {invoice.order_number}
            </span>
          )}
          <EntryActs name={invoice.invoice_number} onAct={(act) => setAsked({ act, invoice })} />
        </div>
      )}
      onAdd={() => setAsked({ act: "add" })}
    >
      {asked?.act === "add" && <InvoiceDrawer customerId={customerId} invoice={null} onClose={close} />}
      {asked?.act === "edit" && <InvoiceDrawer customerId={customerId} invoice={asked.invoice} onClose={close} />}
      {asked?.act === "remove" && (
        <RemoveEntryDrawer
          customerId={customerId}
          kind="invoices"
          id={asked.invoice.id}
          name={asked.invoice.invoice_number}
          onClose={close}
        />
      )}
    </EntriesSection>
  )
}

function InvoiceStatus({ status }: Pick<DirectoryInvoice, "status">) {
  const { t } = useTexts()
  return (
    <StatusBadge color={status === "issued" ? "green" : status === "draft" ? "grey" : "red"}>
      {t(`directoryInvoices.statuses.${status}`)}
    </StatusBadge>
  )
}

function useColumns(onAsk: (asked: Asked) => void) {
  const { t } = useTexts()
  return useMemo(
    () => [
      column.accessor("invoice_number", { header: t("directoryInvoices.fields.invoice_number") }),
      column.accessor("status", {
        header: t("directoryInvoices.fields.status"),
        cell: ({ getValue }) => <InvoiceStatus status={getValue()} />,
      }),
      column.accessor("order_number", { header: t("directoryInvoices.fields.order_number") }),
      column.display({
        id: "act",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) => (
          <EntryActs name={original.invoice_number} onAct={(act) => onAsk({ act, invoice: original })} />
        ),
      }),
    ],
    [t, onAsk]
  )
}
