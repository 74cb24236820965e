import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** A list counts no further than this and then says "at least". */
const COUNT_LIMIT = 10_001

/** Runs one statement in the manager's transaction and gives its rows as the statement declares them. */
export async function selectRows<Row extends object>(
  manager: SqlEntityManager,
  sql: string,
  parameters: readonly unknown[] = []
): Promise<Row[]> {
  return await manager.execute<Row[]>(sql, [...parameters])
}

/** How many rows a list has, capped so that counting stays cheap over a million rows. */
export async function countCapped(
  manager: SqlEntityManager,
  list: {
    /** From the first table to the end of the where clause. */
    from: string
    parameters: readonly unknown[]
  }
): Promise<{ count: number; countIsMinimum: boolean }> {
  const [counted] = await selectRows<{ count: string }>(
    manager,
    `select count(*) as count from (select 1 from ${list.from} limit ${COUNT_LIMIT}) capped`,
    list.parameters
  )
  const count = Number(counted?.count ?? 0)
  return { count, countIsMinimum: count === COUNT_LIMIT }
}

/** PostgreSQL's code for a broken unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "23505"
}
