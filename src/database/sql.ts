import { createHash } from "node:crypto"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** Runs one statement in the manager's transaction and gives its rows as the statement declares them. */
export async function selectRows<Row extends object>(
  manager: SqlEntityManager,
  sql: string,
  parameters: readonly unknown[] = []
): Promise<Row[]> {
  return await manager.execute<Row[]>(sql, [...parameters])
}

/**
 * The same for a statement that stands before nearly every answer: the server plans it once for
 * each connection, which costs ten times what running it does. Its text must be one of few, and a plan that
 * suits all parameters must do; `= any(?)` takes a list.
 */
export async function selectPrepared<Row extends object>(
  manager: SqlEntityManager,
  sql: string,
  parameters: readonly (string | number | boolean | null)[] = []
): Promise<Row[]> {
  const name = nameOf(sql)
  const statement = manager.getKnex().raw<{ rows: Row[] }>(sql, [...parameters]).options({ name })
  const transaction = manager.getTransactionContext()
  const { rows } = await (transaction ? statement.transacting(transaction) : statement)
  return rows
}

const names = new Map<string, string>()

function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) {
    return known
  }
  const name = `cc_${createHash("sha1").update(sql).digest("hex").slice(0, 20)}`
  names.set(sql, name)
  return name
}

/** PostgreSQL's code for a broken unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "23505"
}
