import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { DirectoryTable } from "./table-columns"

export interface MergeCounts {
  created: number
  updated: number
  unchanged: number
}

/**
 * Writes rows into a table of the directory in one statement: new ones are
 * created, known ones get the named columns, and rows that say nothing new are
 * not touched. No two rows may have the same key.
 */
export async function mergeRows(
  knex: Knex,
  input: { table: DirectoryTable; columns: readonly string[]; rows: readonly object[] }
): Promise<MergeCounts> {
  const { table, columns } = input
  const rows = input.rows.map((row) => ({
    ...row,
    id: generateEntityId(undefined, table.idPrefix),
  }))
  const changed = columns.filter((column) => !table.key.includes(column))
  const result: { rows: { created: boolean }[] } = await knex.raw(
    mergeStatement(table, columns, changed),
    [JSON.stringify(rows)]
  )
  const created = result.rows.filter((row) => row.created).length
  const updated = result.rows.length - created
  return { created, updated, unchanged: rows.length - result.rows.length }
}

function mergeStatement(
  table: DirectoryTable,
  columns: readonly string[],
  changed: readonly string[]
): string {
  const typed = columns.map((column) => `${column} ${table.columns[column] ?? "text"}`)
  const list = (prefix: string) => changed.map((column) => `${prefix}.${column}`).join(", ")
  const assigned = changed.map((column) => `${column} = excluded.${column}`)
  const counted = table.isVersioned ? ["version = stored.version + 1"] : []
  const update = `do update set ${[...assigned, ...counted, "updated_at = now()"].join(", ")}
    where (${list("stored")}) is distinct from (${list("excluded")})`
  return `
    insert into ${table.name} as stored (id, ${columns.join(", ")})
    select id, ${columns.join(", ")}
    from jsonb_to_recordset(?::jsonb) as given (id text, ${typed.join(", ")})
    on conflict (${table.key.join(", ")}) where deleted_at is null
    ${changed.length > 0 ? update : "do nothing"}
    returning (xmax = 0) as created`
}
