import { useEffect } from "react"
import { pageSize, type ListAddress } from "./use-list-address"

interface LastPageOptions {
  /** The answer that is shown; undefined while there is none. */
  list: { count: number } | undefined
  /** How many rows it has. */
  shown: number
  /** Whether it is that of another page still. */
  isOfBefore: boolean
}

/**
 * Leads to the last page where the address is beyond the end, such as after the only row of a page was removed.
 *
 * @returns whether rows may still come, so that nothing is said of an empty list yet
 */
export function useLastPage({ page, after, change }: ListAddress, { list, shown, isOfBefore }: LastPageOptions): boolean {
  const isEmpty = list !== undefined && shown === 0
  const isBeyond = isEmpty && !isOfBefore && (page > 1 || after !== null)
  const last = Math.min(page - 1, Math.ceil((list?.count ?? 0) / pageSize))
  useEffect(() => {
    if (isBeyond) {
      change({ page: last > 1 ? String(last) : null }, { replace: true })
    }
  }, [isBeyond, last, change])
  return isBeyond || (isEmpty && isOfBefore)
}
