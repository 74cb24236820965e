import type { CostCenter } from "../../../api/schemas/cost-centers"
import type { CostCenterCreate, CostCenterUpdate } from "../../hooks/cost-centers"
import { isRecord } from "../../lib/api-error"

/** The form as it is typed; no parent is at the top. */
export interface CostCenterForm {
  code: string
  name: string
  parentId: string
  active: boolean
}

export type CostCenterTerm = keyof CostCenterForm

export const emptyCostCenterForm: CostCenterForm = { code: "", name: "", parentId: "", active: true }

export function formOf({ code, name, parent_id, active }: CostCenter): CostCenterForm {
  return { code, name, parentId: parent_id ?? "", active }
}

export function createBodyOf({ code, name, parentId, active }: CostCenterForm): CostCenterCreate {
  return { code: code.trim(), name: name.trim(), parent_id: parentId || null, active }
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function changesOf(center: CostCenter, form: CostCenterForm): Omit<CostCenterUpdate, "version"> {
  const changed = new Set(differencesOf(center, form))
  const body = createBodyOf(form)
  return {
    ...(changed.has("code") && { code: body.code }),
    ...(changed.has("name") && { name: body.name }),
    ...(changed.has("parentId") && { parent_id: body.parent_id }),
    ...(changed.has("active") && { active: body.active }),
  }
}

/** Fields in which the form and what is saved differ, in the form's order. */
export function differencesOf(center: CostCenter, form: CostCenterForm): CostCenterTerm[] {
  const saved = formOf(center)
  const terms: CostCenterTerm[] = ["code", "name", "parentId", "active"]
  return terms.filter((term) => String(saved[term]).trim() !== String(form[term]).trim())
}

export function isComplete({ code, name }: CostCenterForm): boolean {
  return code.trim() !== "" && name.trim() !== ""
}

export function isCostCenter(value: unknown): value is CostCenter {
  return isRecord(value) && typeof value.version === "number" && typeof value.code === "string" && Array.isArray(value.ancestors)
}

/** What tells a cost center from others: “4711 Sales”. */
export function nameOfCostCenter({ code, name }: { code: string; name: string }): string {
  return `${code} ${name}`
}

/** Those above it, from the top down. */
export function pathOf(ancestors: readonly { code: string; name: string }[]): string {
  return ancestors.map(nameOfCostCenter).join(" › ")
}
