import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { containsPattern, searchCondition } from "../../../database/search-condition"
import { selectRows } from "../../../database/sql"
import type { ChangeState } from "./order-change-store"
import type { DispatchState } from "./order-dispatch-store"

/** What became of an order: being worked on, all of it sent, done, or taken back. */
export type OrderStatus = "open" | "shipped" | "completed" | "canceled"

/** An order of a company with who placed it; the platform's own tables are read beside ours, so that a page costs one query. */
export interface CompanyOrderRow {
  order_id: string
  display_id: number
  created_at: Date
  status: OrderStatus
  currency_code: string
  /** As it is by now; a decimal. */
  total: string
  customer_id: string
  /** Whose order it is to the platform: another's once it was handed over. */
  owner_id: string | null
  business_user_id: string
  user_name: string | null
  delegate_customer_number: string | null
  delegate_name: string | null
  cost_center_id: string | null
  purchase_order_number: string | null
  /** By whose word it was ordered (C6); null for one that needed none. */
  approval_request_id: string | null
  approver_name: string | null
  /** What became of it in the ERP (F1); null for one that is not to be sent. */
  erp_state: DispatchState | null
  erp_order_number: string | null
  erp_failure: string | null
  /** What the ERP made of the last change after it was sent; `erp_mark` names that state. Null for one that is as it was sent. */
  erp_change: ChangeState | null
  erp_mark: string | null
  erp_change_reason: string | null
  /** As the ERP said last (G7). */
  erp_invoice_numbers: string[]
}

export interface OrderListFilter extends ListRequest {
  companyId: string
  /** Of this person only, and still theirs. */
  customerId?: string | undefined
  businessUserId?: string | undefined
  status?: OrderStatus | undefined
  placedFrom?: Date | undefined
  /** Does not belong to it. */
  placedUntil?: Date | undefined
  q?: string | undefined
}

const ordersOfCompanies = `cc_order k join "order" o on o.id = k.order_id and o.deleted_at is null and not o.is_draft_order`
const summaryJoin = `left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null`
/** Whoever has left is named as well. */
const userJoin = `left join cc_business_user u on u.id = k.business_user_id`

/** By what is delivered of every item, as one parcel of several is not the order. */
const wholly = `exists (select 1 from order_item i where i.order_id = o.id and i.version = o.version and i.deleted_at is null and i.quantity > 0)
  and not exists (select 1 from order_item i where i.order_id = o.id and i.version = o.version and i.deleted_at is null
    and greatest(i.shipped_quantity, i.delivered_quantity) < i.quantity)`
const status = `case when o.status = 'canceled' then 'canceled' when o.status in ('completed', 'archived') then 'completed'
  when ${wholly} then 'shipped' else 'open' end`
const total = `(s.totals ->> 'current_order_total')::numeric`

const columns = `k.order_id, o.display_id, o.created_at, ${status} as status, o.currency_code, trim_scale(coalesce(${total}, 0))::text as total,
  k.customer_id, o.customer_id as owner_id, k.business_user_id,
  coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email) as user_name,
  k.delegate_customer_number, k.delegate_name, k.cost_center_id, k.purchase_order_number,
  k.approval_request_id, k.approver_name, k.erp_state, k.erp_order_number, k.erp_failure,
  k.erp_change, k.erp_mark, k.erp_change_reason, k.erp_invoice_numbers`
const tables = `${ordersOfCompanies} ${summaryJoin} ${userJoin}`

const sortKeys: SortKeys = {
  created_at: { sql: "o.created_at", type: "timestamptz" },
  display_id: { sql: "o.display_id", type: "numeric" },
  total: { sql: `coalesce(${total}, 0)`, type: "numeric" },
}

/** Orders that were placed in one company (G7), everybody's or one person's. */
export async function listCompanyOrders(
  manager: SqlEntityManager,
  filter: OrderListFilter
): Promise<ListPage<CompanyOrderRow>> {
  const conditions = ["k.company_id = ?"]
  const parameters: unknown[] = [filter.companyId]
  const add = (sql: string, ...values: unknown[]): void => {
    conditions.push(sql)
    parameters.push(...values)
  }
  if (filter.customerId !== undefined) {
    add("k.customer_id = ? and o.customer_id = k.customer_id", filter.customerId)
  }
  if (filter.businessUserId !== undefined) {
    add("k.business_user_id = ?", filter.businessUserId)
  }
  if (filter.status) {
    add(`${status} = ?`, filter.status)
  }
  if (filter.placedFrom) {
    add("o.created_at >= ?::timestamptz", filter.placedFrom.toISOString())
  }
  if (filter.placedUntil) {
    add("o.created_at < ?::timestamptz", filter.placedUntil.toISOString())
  }
  if (filter.q) {
    const ofUser = searchCondition("u.search_text", filter.q)
    add(
      `(o.display_id::text = ? or ${ofUser.sql} or lower(k.purchase_order_number) like lower(?) or ? = any(k.erp_invoice_numbers))`,
      filter.q.replace(/^#/, ""),
      ...ofUser.parameters,
      containsPattern(filter.q),
      filter.q
    )
  }
  const joins = [...(filter.q ? [userJoin] : []), ...(filter.order.endsWith("total") ? [summaryJoin] : [])]
  return await selectPage<CompanyOrderRow>(
    manager,
    {
      columns,
      tables: `(${tables})`,
      from: `${ordersOfCompanies} ${joins.join(" ")} where ${conditions.join(" and ")}`,
      parameters,
      isSearched: Boolean(filter.q),
      sortKeys,
      id: "k.order_id",
    },
    filter
  )
}

/** Null for an order of another company, and for one that does not exist. */
export async function findCompanyOrder(
  manager: SqlEntityManager,
  { orderId, companyId }: { orderId: string; companyId: string }
): Promise<CompanyOrderRow | null> {
  const [row] = await selectRows<CompanyOrderRow>(
    manager,
    `select ${columns} from ${tables} where k.order_id = ? and k.company_id = ?`,
    [orderId, companyId]
  )
  return row ?? null
}
