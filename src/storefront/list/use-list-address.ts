import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"

/** Rows on a page. */
export const pageSize = 20
/** The shop counts pages up to this row; beyond it a list goes on by the key of its last row. */
const maxOffset = 10_000

/**
 * What a list shows stands in the page's address (search, filters, order,
 * page), so that a link, a reload and the browser's back lead to the same rows.
 */
export function useListAddress() {
  const [params, setParams] = useSearchParams()
  const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1)

  /** Changes some of it; a new search, filter or order begins at the first page again. */
  const change = useCallback(
    (changes: Record<string, string | null>, { replace = false }: { replace?: boolean } = {}) => {
      // as the address is now: two changes in a row may both come before the page is drawn again
      const next = new URLSearchParams(window.location.search)
      for (const name of ["page", "after"]) {
        next.delete(name)
      }
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === "") {
          next.delete(name)
        } else {
          next.set(name, value)
        }
      }
      setParams(next, { replace })
    },
    [setParams]
  )

  return useMemo(
    () => ({
      read: (name: string) => params.get(name) ?? "",
      page,
      after: params.get("after"),
      change,
      /** The part of a list's query that says which rows. */
      rows: params.get("after")
        ? { limit: pageSize, after: params.get("after") ?? undefined }
        : { limit: pageSize, offset: Math.min((page - 1) * pageSize, maxOffset) },
      /** Where the next page is; null on the last one. */
      next: ({ next }: { next: string | null }): Record<string, string> | null => {
        if (next === null) {
          return null
        }
        return params.get("after") === null && page * pageSize <= maxOffset
          ? { page: String(page + 1) }
          : { after: next }
      },
    }),
    [params, page, change]
  )
}

export type ListAddress = ReturnType<typeof useListAddress>
