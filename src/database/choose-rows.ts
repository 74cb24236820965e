import { invalidListRequest } from "./list-errors"
import { readCursor } from "./list-cursor"
import type { SortType } from "./sort-type"

/** A list counts no further than this and then says "at least", so that counting stays cheap over a million rows. */
export const COUNT_LIMIT = 10_001

/** What a list may be sorted by. */
export interface SortKey {
  /** The SQL expression, without placeholders. */
  sql: string
  type: SortType
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

export interface List {
  /** What a row shows. */
  columns: string
  /** Where the columns come from: a table, or a join in parentheses. Read for the page's rows only. */
  tables: string
  /** Chooses, sorts and counts the rows: from the first table to the end of its where clause. */
  from: string
  parameters: readonly unknown[]
  /** Whether `from` holds a text search, which the order's index does not help. */
  isSearched?: boolean
  sortKeys: SortKeys
  /** The SQL expression of the rows' id, in `tables` and in `from`. */
  id: string
}

/** Common table expressions that choose a page. */
interface Chosen {
  /** `chosen`, the page's rows in order, and `counted`. */
  sql: string
  parameters: unknown[]
}

/** Walks the order's index: cheap where most rows fit. */
export function chooseInOrder(list: List, request: ListRequest): Chosen {
  const rows = pickRows(list, request)
  return {
    sql: `chosen as (${rows.sql}),
     counted as (select count(*) as list_count from (select 1 from ${list.from} limit ${COUNT_LIMIT}) capped)`,
    parameters: [...rows.parameters, ...list.parameters],
  }
}

/**
 * Looks what is found up once, counts and sorts it: what fits a search may all lie at the end of the
 * order. Only where too much fits to be counted is the order's index walked, and then soon done.
 */
export function chooseFromMatches(list: List, request: ListRequest): Chosen {
  const { key } = chooseKey(list.sortKeys, request.order)
  const few = pickRows(
    {
      from: `matches where (select list_count from counted) < ${COUNT_LIMIT}`,
      parameters: [],
      sortKeys: { [nameOf(request.order)]: { ...key, sql: "match_key" } },
      id: "match_id",
    },
    request
  )
  const many = pickRows(
    { ...list, from: `${list.from} and (select list_count from counted) = ${COUNT_LIMIT}` },
    request
  )
  return {
    sql: `matches as materialized (select ${list.id} as match_id, ${key.sql} as match_key from ${list.from} limit ${COUNT_LIMIT}),
     counted as materialized (select count(*) as list_count from matches),
     chosen as ((${few.sql}) union all (${many.sql}))`,
    parameters: [...list.parameters, ...few.parameters, ...many.parameters],
  }
}

function pickRows(list: Pick<List, "from" | "parameters" | "sortKeys" | "id">, request: ListRequest): Chosen {
  const { key, descending } = chooseKey(list.sortKeys, request.order)
  const behind = request.after === undefined ? null : describeBehind(list, request, request.after)
  const direction = descending ? "desc" : "asc"
  return {
    sql: `select ${list.id} as list_id, ${asText(key)} as list_value from ${list.from}${behind ? ` and ${behind.sql}` : ""}
       order by ${key.sql} ${direction} ${key.nullable ? "nulls last" : ""}, ${list.id} ${direction} limit ? offset ?`,
    parameters: [...list.parameters, ...(behind?.parameters ?? []), request.limit + 1, request.offset],
  }
}

function chooseKey(sortKeys: SortKeys, order: string): { key: SortKey; descending: boolean } {
  const descending = order.startsWith("-")
  const name = nameOf(order)
  const key = Object.hasOwn(sortKeys, name) ? sortKeys[name] : undefined
  if (!key) {
    throw invalidListRequest()
  }
  return { key, descending }
}

function nameOf(order: string): string {
  return order.startsWith("-") ? order.slice(1) : order
}

/** Microseconds since 1970 for an instant: the driver's own dates would lose the last three digits. */
function asText(key: SortKey): string {
  return key.type === "timestamptz" ? `(extract(epoch from ${key.sql}) * 1000000)::bigint::text` : `(${key.sql})::text`
}

/** The sort value out of a cursor, as the database compares it. */
const stood: Readonly<Record<SortType, string>> = {
  text: "?::text",
  timestamptz: "timestamptz 'epoch' + ?::bigint * interval '1 microsecond'",
  numeric: "?::numeric",
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
  const sql = `(${key.sql}, ${list.id}) ${than} (${stood[key.type]}, ?)`
  return { sql: key.nullable ? `(${sql} or ${key.sql} is null)` : sql, parameters: [value, id] }
}
