import { DataTable, useDataTable, type DataTableSortingState } from "@medusajs/ui"
import type { ReactNode } from "react"
import { LoadingRows } from "./loading-rows"

/** Columns of any value, as the platform's table takes them. */
type Columns<T> = Parameters<typeof useDataTable<T>>[0]["columns"]

interface RecordTableProps<T extends { id: string }> {
  rows: readonly T[]
  columns: Columns<T>
  isLoading: boolean
  /** The same record where a table does not fit. */
  card: (row: T) => ReactNode
  onOpen?: (id: string) => void
  /** As the API writes it: `name`, or `-name` for the other direction. */
  order?: string
  onOrder?: (order: string) => void
}

/** Records as the platform's table; as cards on a narrow screen, so that nothing scrolls sideways. */
export function RecordTable<T extends { id: string }>(props: RecordTableProps<T>) {
  const { rows, columns, isLoading, card, onOpen, order, onOrder } = props
  const instance = useDataTable<T>({
    data: [...rows],
    columns,
    getRowId: (row) => row.id,
    rowCount: rows.length,
    isLoading,
    autoResetPageIndex: false,
    onRowClick: onOpen ? (_event, row) => onOpen(row.id) : undefined,
    sorting:
      order && onOrder
        ? { state: sortingOf(order), onSortingChange: (next) => onOrder(orderOf(next, order)) }
        : undefined,
  })

  if (isLoading && rows.length === 0) {
    return <LoadingRows rows={6} />
  }
  return (
    <>
      <div className="hidden md:block">
        <DataTable instance={instance}>
          <DataTable.Table />
        </DataTable>
      </div>
      <ul className="divide-y md:hidden">
        {rows.map((row) => (
          <li key={row.id} className="px-6 py-4">
            {card(row)}
          </li>
        ))}
      </ul>
    </>
  )
}

function sortingOf(order: string): DataTableSortingState {
  return order.startsWith("-") ? { id: order.slice(1), desc: true } : { id: order, desc: false }
}

/** The table's third click asks for no order at all; a list always has one, so it turns round again. */
function orderOf(next: DataTableSortingState | undefined, before: string): string {
  if (!next) {
    return before.replace(/^-/, "")
  }
  return next.desc ? `-${next.id}` : next.id
}
