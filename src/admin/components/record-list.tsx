import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useLastPage } from "../hooks/use-last-page"
import type { ListState } from "../hooks/use-list-state"
import { useTexts } from "../hooks/use-texts"
import { EmptyNote } from "./empty-note"
import { ErrorPanel } from "./error-panel"
import { LoadingRows } from "./loading-rows"
import { Pager } from "./pager"

/** A page of a list, as it is asked for. */
export interface ListQuery {
  data: { count: number; count_is_minimum: boolean; offset: number } | undefined
  error: unknown
  isPending: boolean
  isPlaceholderData: boolean
  refetch: () => unknown
}

interface RecordListProps<T> {
  list: ListState
  query: ListQuery
  /** Undefined until they are loaded. */
  rows: readonly T[] | undefined
  /** In place of the rows where there is nothing yet. */
  empty: ReactNode
  /** Said where the search or the filters leave nothing; a list without them has no need of it. */
  noResult?: { heading: string; text?: string; showAll?: string }
  /** Says how many there are also where one page holds them all. */
  isCounted?: boolean
  /** So many lines keep the place of what is being loaded. */
  loadingRows?: number
  children: (rows: readonly T[]) => ReactNode
}

/** A page of a list with whatever may stand in its place, and the way to the other pages. */
export function RecordList<T>(props: RecordListProps<T>) {
  const { t } = useTexts()
  const { list, query, rows = [], noResult, isCounted = false } = props
  const { data, error, isPending } = query
  useLastPage(list, data)
  if (error) {
    return <ErrorPanel error={error} onRetry={() => query.refetch()} />
  }
  return (
    <div className="divide-y" aria-busy={query.isPlaceholderData}>
      {isPending && <LoadingRows rows={props.loadingRows ?? 6} />}
      {rows.length > 0 && props.children(rows)}
      {data?.count === 0 && !(list.filtered && noResult) && props.empty}
      {data?.count === 0 && list.filtered && noResult && (
        <EmptyNote heading={noResult.heading} text={noResult.text ?? t("common.noResultText")}>
          <Button size="small" variant="secondary" onClick={list.clear}>
            {noResult.showAll ?? t("common.showAll")}
          </Button>
        </EmptyNote>
      )}
      {data && (isCounted ? rows.length > 0 : data.count > list.limit) && (
        <Pager
          count={data.count}
          countIsMinimum={data.count_is_minimum}
          limit={list.limit}
          pageIndex={list.pageIndex}
          onTurn={list.turnTo}
        />
      )}
    </div>
  )
}
