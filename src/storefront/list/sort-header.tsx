import { ArrowDownMini, ArrowUpMini, ArrowUpDown } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import type { ListAddress } from "./use-list-address"

interface SortHeaderProps {
  address: ListAddress
  /** The order where the address names none. */
  preset: string
  by: string
  label: string
}

/** A column's head that sorts by it, up and then down. */
export function SortHeader({ address, preset, by, label }: SortHeaderProps) {
  const order = address.read("order") || preset
  const isUp = order === by
  const isDown = order === `-${by}`
  const Icon = isUp ? ArrowUpMini : isDown ? ArrowDownMini : ArrowUpDown
  return (
    <Table.HeaderCell aria-sort={isUp ? "ascending" : isDown ? "descending" : "none"}>
      <button
        type="button"
        className="txt-compact-small-plus -mx-1 flex items-center gap-1 rounded px-1 outline-none focus-visible:shadow-borders-focus"
        onClick={() => address.change({ order: isUp ? `-${by}` : by })}
      >
        {label}
        <Icon aria-hidden className={isUp || isDown ? "text-ui-fg-base" : "text-ui-fg-muted"} />
      </button>
    </Table.HeaderCell>
  )
}
