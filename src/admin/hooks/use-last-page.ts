import { useEffect } from "react"
import type { ListState } from "./use-list-state"

/** Turns to the last page where the one asked for lies beyond the end, as after its only row was deleted. */
export function useLastPage(
  { offset, limit, pageIndex, turnTo }: ListState,
  answer: { count: number; offset: number } | undefined
): void {
  // rows that are still shown of another page tell nothing
  const lastIndex = answer?.offset === offset ? Math.max(0, Math.ceil(answer.count / limit) - 1) : pageIndex
  useEffect(() => {
    if (pageIndex > lastIndex) {
      turnTo(lastIndex, { replace: true })
    }
  }, [pageIndex, lastIndex, turnTo])
}
