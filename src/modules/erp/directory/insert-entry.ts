import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { entryColumns, numberColumnOf, type EntryTable } from "./entry-columns"

/** A number that somebody has taken already is passed over; so many in a row are none of ours. */
const MOST_TAKEN = 1_000

/**
 * Stores a new contact or invoice. One without a number gets the next one of the directory's own, where its table has such.
 *
 * @returns null where the customer has one with this number, or no number is left
 */
export async function insertEntry<Row extends object>(
  transaction: Knex.Transaction,
  table: EntryTable,
  /** By column; the customer's number among them. */
  values: Readonly<Record<string, unknown>>
): Promise<Row | null> {
  const number = numberColumnOf(table)
  const draws = values[number] === null && table.sequence !== null
  const columns = Object.keys(values)
  const typed = columns.map((column) => `${column} ${table.columns[column] ?? "text"}`)
  const given = columns.map((column) => (draws && column === number ? `nextval('${table.sequence}')::text` : column))
  const statement = `
    insert into ${table.name} (id, ${columns.join(", ")})
    select ?::text, ${given.join(", ")} from jsonb_to_recordset(?::jsonb) as given (${typed.join(", ")})
    on conflict (${table.key.join(", ")}) where deleted_at is null do nothing
    returning ${entryColumns(table).join(", ")}`
  for (let tries = 0; tries < (draws ? MOST_TAKEN : 1); tries++) {
    const { rows } = await transaction.raw<{ rows: Row[] }>(statement, [
      generateEntityId(undefined, table.idPrefix),
      JSON.stringify([values]),
    ])
    if (rows[0]) {
      return rows[0]
    }
  }
  return null
}
