import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** Runs one statement in the manager's transaction and gives its rows as the statement declares them. */
export async function selectRows<Row extends object>(
  manager: SqlEntityManager,
  sql: string,
  parameters: readonly unknown[] = []
): Promise<Row[]> {
  return await manager.execute<Row[]>(sql, [...parameters])
}

/** PostgreSQL's code for a broken unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "23505"
}
