import { DataTable, useDataTable, type DataTableSortingState } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ListState } from "../hooks/use-list-state"

/** Columns of any value, as the platform's table takes them. */
type Columns<T> = Parameters<typeof useDataTable<T>>[0]["columns"]

interface RecordTableProps<T extends { id: string }> {
  rows: readonly T[]
  /** Its order is as the API writes it: `name`, or `-name` for the other direction; empty where the list has none. */
  list: Pick<ListState, "order" | "sort">
  columns: Columns<T>
  /** The same record where a table does not fit. */
  card: (row: T) => ReactNode
  onOpen?: (id: string) => void
}

/** Records as the platform's table; as cards on a narrow screen, so that nothing scrolls sideways. */
export function RecordTable<T extends { id: string }>(props: RecordTableProps<T>) {
  const { rows, columns, card, onOpen } = props
  const { order, sort } = props.list
  const instance = useDataTable<T>({
    data: [...rows],
    columns,
    getRowId: (row) => row.id,
    rowCount: rows.length,
    autoResetPageIndex: false,
    onRowClick: onOpen ? (_event, row) => onOpen(row.id) : undefined,
    sorting: order ? { state: sortingOf(order), onSortingChange: (next) => sort(orderOf(next, order)) } : undefined,
  })

  return (
    <div>
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
    </div>
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
