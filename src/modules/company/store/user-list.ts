import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { placeColumns, placeJoins } from "./account-store"
import type { AccountState, PlaceRow } from "./account-store"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { searchCondition } from "../../../database/search-condition"
import { selectRows } from "../../../database/sql"

export interface UserListFilter extends ListRequest {
  /** Users of this company only. */
  companyId?: string
  /** Places of this person only. */
  customerId?: string
  q?: string
  status?: PlaceRow["status"]
  roleKey?: string
}

/** What a list tells of a user's login, beside the place. */
export type UserListRow = PlaceRow & Pick<AccountState, "last_login_at" | "email_confirmed_at" | "locked_at">

const accountJoin = "left join cc_business_account a on a.customer_id = u.customer_id and a.deleted_at is null"

const sortKeys: SortKeys = {
  name: { sql: "u.sort_name", type: "text" },
  email: { sql: "u.email", type: "text" },
  created_at: { sql: "u.created_at", type: "timestamptz" },
  // whoever has not come in to this place shows no login; see `presentUser`
  last_login_at: { sql: "(case when u.status <> 'invited' then a.last_login_at end)", type: "timestamptz", nullable: true },
}

/** Users of one company or of all (B2), each with roles, rights and last login. */
export async function listUserRows(manager: SqlEntityManager, filter: UserListFilter): Promise<ListPage<UserListRow>> {
  const conditions = ["u.deleted_at is null"]
  const parameters: unknown[] = []
  const add = (sql: string, ...values: unknown[]): void => {
    conditions.push(sql)
    parameters.push(...values)
  }
  if (filter.companyId === undefined) {
    add("c.deleted_at is null")
  } else {
    add("u.company_id = ?", filter.companyId)
    add("exists (select 1 from cc_company c where c.id = ? and c.deleted_at is null)", filter.companyId)
  }
  if (filter.customerId !== undefined) {
    add("u.customer_id = ?", filter.customerId)
  }
  if (filter.q) {
    const found = searchCondition("u.search_text", filter.q)
    add(found.sql, ...found.parameters)
  }
  if (filter.status) {
    add("u.status = ?", filter.status)
  }
  if (filter.roleKey) {
    add(
      `exists (select 1 from cc_business_user_role r
        where r.business_user_id = u.id and r.role_key = ? and r.deleted_at is null)`,
      filter.roleKey
    )
  }
  const joins = [
    ...(filter.companyId === undefined ? ["left join cc_company c on c.id = u.company_id"] : []),
    ...(filter.order.endsWith("last_login_at") ? [accountJoin] : []),
  ]
  return await selectPage<UserListRow>(
    manager,
    {
      columns: `${placeColumns}, a.last_login_at, a.email_confirmed_at, a.locked_at`,
      tables: `(${placeJoins} ${accountJoin})`,
      from: `cc_business_user u ${joins.join(" ")} where ${conditions.join(" and ")}`,
      parameters,
      isSearched: Boolean(filter.q),
      sortKeys,
      id: "u.id",
    },
    filter
  )
}

/** What a user is called; for whoever left the company as well. */
export interface UserName {
  business_user_id: string
  customer_id: string
  first_name: string
  last_name: string
  email: string
}

/** Users of one company, by their own ids or their customers', left ones included, in one query. */
export async function listUserNames(
  manager: SqlEntityManager,
  { companyId, ids }: { companyId: string; ids: readonly string[] }
): Promise<UserName[]> {
  const wanted = JSON.stringify([...new Set(ids)])
  return await selectRows<UserName>(
    manager,
    `select id as business_user_id, customer_id, first_name, last_name, email from cc_business_user
     where company_id = ? and (id in (select jsonb_array_elements_text(?::jsonb))
       or customer_id in (select jsonb_array_elements_text(?::jsonb)))
     order by deleted_at desc nulls first`,
    [companyId, wanted, wanted]
  )
}
