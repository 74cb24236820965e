import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { invalidListRequest } from "../errors"
import { readCursor, writeCursor } from "./list-cursor"
import { countCapped, selectRows } from "./sql"

/** What a list may be sorted by. */
export interface SortKey {
  /** The SQL expression, without placeholders. */
  sql: string
  type: "text" | "timestamptz"
  /** Whether it can be null; such rows come last in either direction. */
  nullable?: boolean
}

/** A list's sort keys by the name that requests use; `-name` sorts the other way round. */
export type SortKeys = Readonly<Record<string, SortKey>>

export interface ListRequest {
  /** A name out of the list's sort keys. */
  order: string
  limit: number
  /** Counts from the row behind `after`, where that is given. */
  offset: number
  /** The `next` of a page before. */
  after?: string
}

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
 * @throws `invalid_data` for an order that the list does not have, and for an `after` that is broken or of another order
 */
export async function selectPage<Row extends object>(
  manager: SqlEntityManager,
  list: {
    columns: string
    /** From the first table to the end of its where clause. */
    from: string
    parameters: readonly unknown[]
    sortKeys: SortKeys
    /** The SQL expression of the rows' id. */
    id: string
  },
  request: ListRequest
): Promise<ListPage<Row>> {
  const { key, descending } = chooseKey(list.sortKeys, request.order)
  const behind = request.after === undefined ? null : describeBehind(list, request, request.after)
  const [rows, counted] = await Promise.all([
    selectRows<Row & ListPosition>(
      manager,
      `select ${list.columns}, ${asText(key)} as list_value, ${list.id} as list_id
       from ${list.from}${behind ? ` and ${behind.sql}` : ""}
       order by ${key.sql} ${descending ? "desc" : ""} ${key.nullable ? "nulls last" : ""}, ${list.id} ${descending ? "desc" : ""}
       limit ? offset ?`,
      [...list.parameters, ...(behind?.parameters ?? []), request.limit + 1, request.offset]
    ),
    countCapped(manager, list),
  ])
  const page = rows.slice(0, request.limit)
  const last = page.at(-1)
  return {
    rows: page,
    ...counted,
    next:
      last && rows.length > request.limit
        ? writeCursor({ order: request.order, value: last.list_value, id: last.list_id })
        : null,
  }
}

interface ListPosition {
  list_value: string | null
  list_id: string
}

function chooseKey(sortKeys: SortKeys, order: string): { key: SortKey; descending: boolean } {
  const descending = order.startsWith("-")
  const name = descending ? order.slice(1) : order
  const key = Object.hasOwn(sortKeys, name) ? sortKeys[name] : undefined
  if (!key) {
    throw invalidListRequest()
  }
  return { key, descending }
}

/** Microseconds since 1970 for an instant: the driver's own dates would lose the last three digits. */
function asText(key: SortKey): string {
  return key.type === "text" ? `(${key.sql})::text` : `(extract(epoch from ${key.sql}) * 1000000)::bigint::text`
}

function describeBehind(
  list: { sortKeys: SortKeys; id: string },
  { order }: ListRequest,
  after: string
): { sql: string; parameters: string[] } {
  const { key, descending } = chooseKey(list.sortKeys, order)
  const { value, id } = readCursor(after, { order, type: key.type, nullable: key.nullable ?? false })
  const than = descending ? "<" : ">"
  if (value === null) {
    return { sql: `${key.sql} is null and ${list.id} ${than} ?`, parameters: [id] }
  }
  const stood = key.type === "text" ? "?::text" : "timestamptz 'epoch' + ?::bigint * interval '1 microsecond'"
  const sql = `(${key.sql}, ${list.id}) ${than} (${stood}, ?)`
  return { sql: key.nullable ? `(${sql} or ${key.sql} is null)` : sql, parameters: [value, id] }
}
