import type { CostCenter, CostCenterInput } from "../../client"
import { renderCostCenter } from "./cost-center-name"

/** What is entered about a cost center. */
export interface CostCenterEntries {
  code: string
  name: string
  /** Empty at the top. */
  parent_id: string
  /** What the chosen one above is called, to tell of it in a conflict. */
  parent_name: string
  active: boolean
}

/** A constant, as the marking of refused entries depends on it. */
export const costCenterFields = ["code", "name", "parent_id", "active"] as const

export function emptyCostCenter(parent: CostCenter | null): CostCenterEntries {
  return { code: "", name: "", parent_id: parent?.id ?? "", parent_name: parent ? renderCostCenter(parent) : "", active: true }
}

export function readCostCenter({ code, name, ancestors, active }: CostCenter): CostCenterEntries {
  const above = ancestors.at(-1)
  return { code, name, parent_id: above?.id ?? "", parent_name: above ? renderCostCenter(above) : "", active }
}

export function prepareCostCenter({ code, name, parent_id, active }: CostCenterEntries): CostCenterInput {
  return { code: code.trim(), name: name.trim(), parent_id: parent_id || null, active }
}

export function listCostCenterDifferences(one: CostCenterEntries, other: CostCenterEntries) {
  return costCenterFields.filter((field) => String(one[field]).trim() !== String(other[field]).trim())
}
