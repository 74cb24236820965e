import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { chooseFromMatches, chooseInOrder, COUNT_LIMIT } from "./choose-rows"
import type { List, ListRequest } from "./choose-rows"
import { writeCursor } from "./list-cursor"
import { selectRows } from "./sql"

export interface ListPage<Row> {
  rows: Row[]
  /** Stops at 10,001; `countIsMinimum` says so. */
  count: number
  countIsMinimum: boolean
  /** Goes on behind the last row; null where there is none. */
  next: string | null
}

/**
 * One page of a list (B2): by offset up to row 10,000, and behind any row by its sort
 * value and id, so that a page costs the same wherever it lies. The id is the last key, so
 * that rows which sort alike come in one order and no page skips or repeats one.
 *
 * One statement chooses, counts and reads: the way to the database costs more than what it does there.
 *
 * @throws `invalid_data` for an order that the list does not have, and for an `after` that is broken or of another order
 */
export async function selectPage<Row extends object>(
  manager: SqlEntityManager,
  list: List,
  request: ListRequest
): Promise<ListPage<Row>> {
  const { sql, parameters } = list.isSearched ? chooseFromMatches(list, request) : chooseInOrder(list, request)
  const found = await selectRows<ListedRow<Row>>(
    manager,
    `with ${sql},
     page as (select *, row_number() over () as list_rank from chosen)
     select ${list.columns}, page.list_id, page.list_value, counted.list_count
     from counted left join page on true left join ${list.tables} on ${list.id} = page.list_id
     order by page.list_rank`,
    parameters
  )
  const rows = found.filter(isRow)
  const page = rows.slice(0, request.limit)
  const last = page.at(-1)
  const count = Number(found[0]?.list_count ?? 0)
  return {
    rows: page,
    count,
    countIsMinimum: count === COUNT_LIMIT,
    next:
      last && rows.length > request.limit
        ? writeCursor({ order: request.order, value: last.list_value, id: last.list_id })
        : null,
  }
}

interface Counted {
  list_count: string
}

interface ListPosition {
  list_value: string | null
  list_id: string
}

/** A page without rows comes as one row that holds the count alone. */
type ListedRow<Row> = Counted & ((Row & ListPosition) | { list_id: null })

function isRow<Row extends object>(row: ListedRow<Row>): row is Counted & Row & ListPosition {
  return row.list_id !== null
}
