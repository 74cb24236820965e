import type { z } from "@medusajs/framework/zod"
import { computeCenterEnabled, computeCenterState } from "../../modules/company/rules/center"
import type { CompanyListRow } from "../../modules/company/store/company-list"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import type { CompanyResource, CompanyRow, ownCompanySchema } from "../schemas/company"
import { presentInstant } from "./place"

/** What members see of their company. */
export function presentOwnCompany(company: CompanyRecord): z.infer<typeof ownCompanySchema> {
  return {
    id: company.id,
    name: company.name,
    customer_number: company.customer_number,
    active: company.active,
    address_1: company.address_1,
    address_2: company.address_2,
    postal_code: company.postal_code,
    city: company.city,
    country_code: company.country_code,
    phone: company.phone,
    tax_id: company.tax_id,
    currency_code: company.currency_code,
    time_zone: company.time_zone,
  }
}

export function presentCenter(company: CompanyRecord): "ready" | "no_main_contact" | "off" {
  return computeCenterState({
    centerEnabled: computeCenterEnabled(company),
    activeMainContacts: company.active_main_contacts,
  })
}

/** What operators see of a company. */
export function presentCompany(company: CompanyRecord): CompanyResource {
  return {
    ...presentOwnCompany(company),
    parent: company.parent_id ? { id: company.parent_id, name: company.parent_name ?? "" } : null,
    language_code: company.language_code,
    external_id: company.external_id,
    center_enabled: computeCenterEnabled(company),
    center_source: company.center_override === null ? "erp" : "operator",
    center: presentCenter(company),
    customer_group_id: company.customer_group_id,
    erp_synced_at: presentInstant(company.erp_synced_at),
    version: company.version,
    created_at: company.created_at.toISOString(),
    updated_at: company.updated_at.toISOString(),
  }
}

/** A person as lists show one. */
export interface Person {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

export function presentCompanyRow(row: CompanyListRow, people: ReadonlyMap<string, Person>): CompanyRow {
  return {
    id: row.id,
    name: row.name,
    customer_number: row.customer_number,
    active: row.active,
    city: row.city,
    country_code: row.country_code,
    parent: row.parent_id ? { id: row.parent_id, name: row.parent_name ?? "" } : null,
    center: computeCenterState({
      centerEnabled: computeCenterEnabled(row),
      activeMainContacts: row.main_contact_ids.length,
    }),
    main_contacts: row.main_contact_ids.flatMap((id) => {
      const person = people.get(id)
      return person ? [{ customer_id: id, name: presentName(person), email: person.email }] : []
    }),
    user_count: row.user_count,
    last_login_at: presentInstant(row.last_login_at),
    created_at: row.created_at.toISOString(),
  }
}

/** First and last name, or the e-mail where neither is known. */
export function presentName(person: Person): string {
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || person.email
}
