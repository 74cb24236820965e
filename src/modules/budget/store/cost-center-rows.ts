import type { CostCenter } from "../types"

/** A cost center as the database gives it. */
export interface CostCenterRow {
  id: string
  company_id: string
  parent_id: string | null
  code: string
  name: string
  active: boolean
  version: number
}

export function costCenterColumns(alias: "c" | "t"): string {
  return ["id", "company_id", "parent_id", "code", "name", "active", "version"].map((column) => `${alias}.${column}`).join(", ")
}

export function readCostCenter(row: CostCenterRow): CostCenter {
  return {
    id: row.id,
    companyId: row.company_id,
    parentId: row.parent_id,
    code: row.code,
    name: row.name,
    active: row.active,
    version: row.version,
  }
}
