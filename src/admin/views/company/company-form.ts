import type { CompanyResource } from "../../../api/schemas/company"
import type { CompanyUpdate } from "../../hooks/companies"
import { isRecord } from "../../lib/api-error"

/** Who decides on the customer center: the ERP, or the operator with on or off. */
export type CenterWord = "erp" | "on" | "off"

/** The form as it is typed; empty texts mean "none". */
export interface CompanyForm {
  name: string
  active: boolean
  center: CenterWord
  customerGroupId: string
  externalId: string
}

export function formOf(company: CompanyResource): CompanyForm {
  return {
    name: company.name,
    active: company.active,
    center: centerWordOf(company),
    customerGroupId: company.customer_group_id ?? "",
    externalId: company.external_id ?? "",
  }
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function changesOf(company: CompanyResource, form: CompanyForm): Omit<CompanyUpdate, "version"> {
  const before = formOf(company)
  const changes: Omit<CompanyUpdate, "version"> = {}
  if (form.name.trim() !== before.name) {
    changes.name = form.name
  }
  if (form.active !== before.active) {
    changes.active = form.active
  }
  if (form.center !== before.center) {
    changes.center_override = form.center === "erp" ? null : form.center === "on"
  }
  if (form.customerGroupId !== before.customerGroupId) {
    changes.customer_group_id = form.customerGroupId || null
  }
  if (form.externalId.trim() !== before.externalId) {
    changes.external_id = form.externalId.trim() || null
  }
  return changes
}

/** Fields in which the form and the saved company differ, in the form's order. */
export function differencesOf(company: CompanyResource, form: CompanyForm): (keyof CompanyForm)[] {
  const saved = formOf(company)
  const fields: (keyof CompanyForm)[] = ["name", "active", "center", "customerGroupId", "externalId"]
  return fields.filter((field) => saved[field] !== form[field])
}

export function isCompany(value: unknown): value is CompanyResource {
  return isRecord(value) && typeof value.version === "number" && typeof value.name === "string"
}

function centerWordOf(company: CompanyResource): CenterWord {
  if (company.center_source === "erp") {
    return "erp"
  }
  return company.center_enabled ? "on" : "off"
}
