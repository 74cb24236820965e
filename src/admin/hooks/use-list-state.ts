import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

/** The API takes offsets up to 10,000. */
const maxOffset = 10_000
const maxSearchLength = 200
export const pageSize = 20

interface ListOptions {
  /** Goes before each name in the address, where a page shows several lists. */
  prefix?: string
  /** Orders that the list knows; the first one is the default. */
  orders?: readonly string[]
  /** Filters by name, each with the values it knows. */
  filters?: Record<string, readonly string[]>
}

/**
 * Search, order, filters and page of a list, kept in the address, so that a link and the
 * way back show the same rows. Values that the list does not know are left out.
 */
export function useListState({ prefix = "", orders = [], filters = {} }: ListOptions = {}) {
  const [params, setParams] = useSearchParams()

  const change = useCallback(
    (values: Record<string, string>, { keepPage = false, replace = !keepPage }: { keepPage?: boolean; replace?: boolean } = {}) => {
      // as the address is now: a search that waited for a pause may come after a filter was chosen
      const after = new URLSearchParams(window.location.search)
      for (const [name, value] of Object.entries(keepPage ? values : { ...values, page: "" })) {
        if (value) {
          after.set(prefix + name, value)
        } else {
          after.delete(prefix + name)
        }
      }
      setParams(after, { replace })
    },
    [prefix, setParams]
  )

  const read = (name: string) => params.get(prefix + name) ?? ""
  const order = orders.includes(read("order")) ? read("order") : (orders[0] ?? "")
  const chosen: Record<string, string> = {}
  for (const [name, values] of Object.entries(filters)) {
    chosen[name] = values.includes(read(name)) ? read(name) : ""
  }
  const q = read("q").slice(0, maxSearchLength)
  const pageIndex = pageIndexOf(read("page"))

  return {
    q,
    order,
    filters: chosen,
    pageIndex,
    limit: pageSize,
    offset: pageIndex * pageSize,
    filtered: q !== "" || Object.values(chosen).some(Boolean),
    search: (text: string) => change({ q: text.slice(0, maxSearchLength) }),
    sort: (value: string) => change({ order: value === orders[0] ? "" : value }),
    filter: (name: string, value: string) => change({ [name]: value }),
    clear: () => change(Object.fromEntries([["q", ""], ...Object.keys(filters).map((name) => [name, ""])])),
    turnTo: (index: number, { replace = false } = {}) =>
      change({ page: index > 0 ? String(index + 1) : "" }, { keepPage: true, replace }),
  }
}

export type ListState = ReturnType<typeof useListState>

function pageIndexOf(text: string): number {
  const page = Number(text)
  if (!Number.isInteger(page) || page < 1) {
    return 0
  }
  return Math.min(page - 1, maxOffset / pageSize)
}
