import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Tables in which an activation leaves something. */
const tables = {
  companies: "cc_company",
  businessUsers: "cc_business_user",
  accounts: "cc_business_account",
  customers: "customer",
  identities: "auth_identity",
  logins: "provider_identity",
} as const

export type RowCounts = Record<keyof typeof tables, number>

/** How many rows each of them holds. */
export async function countRows(container: MedusaContainer): Promise<RowCounts> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts: RowCounts = { companies: 0, businessUsers: 0, accounts: 0, customers: 0, identities: 0, logins: 0 }
  for (const [name, table] of Object.entries(tables)) {
    const { rows } = await pg.raw(`select count(*)::int as count from ${table} where deleted_at is null`)
    Object.assign(counts, { [name]: rows[0].count })
  }
  return counts
}

export const noRows: RowCounts = {
  companies: 0,
  businessUsers: 0,
  accounts: 0,
  customers: 0,
  identities: 0,
  logins: 0,
}

export async function selectAll(
  container: MedusaContainer,
  sql: string,
  parameters: readonly string[] = []
): Promise<Record<string, unknown>[]> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await pg.raw(sql, [...parameters])
  return rows
}
