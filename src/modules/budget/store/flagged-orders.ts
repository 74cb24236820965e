import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import type { FlaggedSource } from "../types"

export interface FlaggedOrderFilter extends ListRequest {
  /** Left out: of all companies. */
  companyId?: string | undefined
  source?: FlaggedSource | undefined
}

/** An order that is booked, though no budget let it through. */
export interface FlaggedOrderRow {
  order_id: string
  /** Null where the platform has the order no more. */
  display_id: number | null
  is_canceled: boolean
  placed_at: Date
  source: FlaggedSource
  company_id: string
  /** Null where it is gone; so is the user's name. */
  company_name: string | null
  business_user_id: string
  user_name: string | null
  /** What it comes to by now, in its own currency; a decimal. */
  amount: string
  currency_code: string
}

const sortKeys: SortKeys = { placed_at: { sql: "s.placed_at", type: "timestamptz" } }

/** Literals, so that the partial indexes are found whatever the parameters are. */
const flagged = "s.source in ('ungated', 'second_order') and s.credit_of is null"

/** Names stand in other rooms' tables: read here for the page's rows alone, a list costs one statement. */
const columns = `s.order_id, o.display_id, coalesce(o.status = 'canceled', false) as is_canceled, s.placed_at, s.source, s.company_id,
  c.name as company_name, s.business_user_id, coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email) as user_name,
  trim_scale(s.amount + coalesce((select sum(l.amount) from cc_budget_spending l
    where l.order_id = s.order_id and l.credit_of is not null), 0))::text as amount, s.currency_code`
const tables = `cc_budget_spending s left join "order" o on o.id = s.order_id and o.deleted_at is null
  left join cc_company c on c.id = s.company_id left join cc_business_user u on u.id = s.business_user_id`

/** Orders that nothing could stop: past every gate, or the second of a cart (C8). */
export async function listFlaggedOrders(manager: SqlEntityManager, filter: FlaggedOrderFilter): Promise<ListPage<FlaggedOrderRow>> {
  const chosen = [
    ...(filter.companyId === undefined ? [] : [{ sql: "s.company_id = ?", value: filter.companyId }]),
    ...(filter.source === undefined ? [] : [{ sql: "s.source = ?", value: filter.source }]),
  ]
  return await selectPage<FlaggedOrderRow>(
    manager,
    {
      columns,
      tables: `(${tables})`,
      from: `cc_budget_spending s where ${[flagged, ...chosen.map(({ sql }) => sql)].join(" and ")}`,
      parameters: chosen.map(({ value }) => value),
      sortKeys,
      id: "s.id",
    },
    filter
  )
}
