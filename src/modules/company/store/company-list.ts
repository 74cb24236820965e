import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { containsPattern } from "../../../database/search-condition"

export interface CompanyListRow {
  id: string
  name: string
  customer_number: string | null
  active: boolean
  city: string | null
  country_code: string | null
  center_by_erp: boolean
  center_override: boolean | null
  parent_id: string | null
  parent_name: string | null
  created_at: Date
  user_count: number
  /** Of the active main contacts, oldest first. */
  main_contact_ids: string[]
  last_login_at: Date | null
}

export interface CompanyListFilter extends ListRequest {
  q?: string
  active?: boolean
  center?: "ready" | "no_main_contact" | "off"
}

const sortKeys: SortKeys = {
  name: { sql: "lower(c.name)", type: "text" },
  customer_number: { sql: "c.customer_number", type: "text", nullable: true },
  created_at: { sql: "c.created_at", type: "timestamptz" },
}

const activeMainContacts = `from cc_business_user u
  join cc_business_user_role r on r.business_user_id = u.id and r.role_key = 'main_contact' and r.deleted_at is null
  where u.company_id = c.id and u.status = 'active' and u.deleted_at is null`

const centerConditions = {
  off: "not coalesce(c.center_override, c.center_by_erp)",
  ready: `coalesce(c.center_override, c.center_by_erp) and exists (select 1 ${activeMainContacts})`,
  no_main_contact: `coalesce(c.center_override, c.center_by_erp) and not exists (select 1 ${activeMainContacts})`,
}

/** The operator's list (D1); the figures of a row are looked up for the page's rows only. */
export async function listCompanyRows(
  manager: SqlEntityManager,
  filter: CompanyListFilter
): Promise<ListPage<CompanyListRow>> {
  const where = ["c.deleted_at is null"]
  const parameters: unknown[] = []
  if (filter.q) {
    where.push("(c.name ilike ? or c.customer_number ilike ? or c.city ilike ?)")
    const pattern = containsPattern(filter.q)
    parameters.push(pattern, pattern, pattern)
  }
  if (filter.active !== undefined) {
    where.push("c.active = ?")
    parameters.push(filter.active)
  }
  if (filter.center) {
    where.push(centerConditions[filter.center])
  }
  const columns = `c.id, c.name, c.customer_number, c.active, c.city, c.country_code, c.center_by_erp, c.center_override,
    c.parent_id, (select p.name from cc_company p where p.id = c.parent_id) as parent_name, c.created_at,
    (select count(*)::int from cc_business_user u where u.company_id = c.id and u.deleted_at is null) as user_count,
    array(select u.customer_id ${activeMainContacts} order by u.created_at, u.id) as main_contact_ids,
    (select max(a.last_login_at) from cc_business_user u
     join cc_business_account a on a.customer_id = u.customer_id and a.deleted_at is null
     where u.company_id = c.id and u.deleted_at is null) as last_login_at`
  const from = `cc_company c where ${where.join(" and ")}`
  return await selectPage<CompanyListRow>(
    manager,
    { columns, tables: "cc_company c", from, parameters, sortKeys, id: "c.id" },
    filter
  )
}
