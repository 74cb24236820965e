import type { OrderFilter, OrderListQuery } from "../../client"
import type { ListAddress } from "../../list/use-list-address"

export const statuses = ["open", "shipped", "completed", "canceled"] as const
export const orders = ["-created_at", "created_at", "-total", "total", "-display_id", "display_id"] as const

/** What of the address chooses orders. */
export const filterNames = ["q", "status", "from", "to"] as const

/** The list's query out of the page's address; what the shop does not know is left out. */
export function readOrderQuery(address: ListAddress): OrderListQuery {
  return {
    ...readOrderFilter(address),
    ...address.rows,
    order: orders.find((name) => name === address.read("order")) ?? "-created_at",
  }
}

/** Days up to and with the last one; the shop takes the one behind as the end. */
export function readOrderFilter(address: ListAddress): OrderFilter {
  const q = address.read("q")
  const status = statuses.find((name) => name === address.read("status"))
  const from = readDay(address.read("from"))
  const to = readDay(address.read("to"))
  return {
    ...(q === "" ? {} : { q }),
    ...(status === undefined ? {} : { status }),
    ...(from === null ? {} : { placed_from: writeDay(from) }),
    ...(to === null ? {} : { placed_until: writeDay(new Date(to.getTime() + 86_400_000)) }),
  }
}

function readDay(text: string): Date | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  // within what the shop takes for a time at which anything was ordered
  return at === null || Number.isNaN(at.getTime()) || text < "1970-01-03" || text > "9999-12-01" ? null : at
}

function writeDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
