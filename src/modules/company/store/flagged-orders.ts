import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { isUncertain, ofSeveral, placeOfOrder } from "./order-place"
import type { PossibleCompany } from "./order-place"

/** Why somebody has to look at an order: it came past every gate, is the second of its cart, or nobody said for which company it is. */
export type FlaggedSource = "ungated" | "second_order" | "company_uncertain"

export interface FlaggedOrderFilter extends ListRequest {
  /** Left out: of all companies. One whose company is uncertain is of each that it may be of. */
  companyId?: string | undefined
  source?: FlaggedSource | undefined
  /** A younger order without a cart may be about to be linked to one. */
  uncertainAfterSeconds: number
}

/** An order that no budget let through. */
export interface FlaggedOrderRow {
  order_id: string
  /** Null where the platform has the order no more. */
  display_id: number | null
  is_canceled: boolean
  placed_at: Date
  source: FlaggedSource
  /** Null where it is uncertain. */
  company_id: string | null
  /** Null where it is gone; so is the user's name. */
  company_name: string | null
  /** Those of which it may be, where that is uncertain. */
  possible_companies: PossibleCompany[]
  /** Where the company is uncertain, one of the buyer's places. */
  business_user_id: string
  user_name: string | null
  /** What it comes to by now, in its own currency; a decimal. */
  amount: string
  currency_code: string
}

const sortKeys: SortKeys = { placed_at: { sql: "f.placed_at", type: "timestamptz" } }

/** What is booked; the budget's room keeps it. Literals, so that the partial indexes are found whatever the parameters are. */
const booked = `select s.order_id, s.placed_at from cc_budget_spending s
  where s.source in ('ungated', 'second_order') and s.credit_of is null`
/** What is written down nowhere. */
const uncertain = `select o.id as order_id, o.created_at as placed_at from "order" o cross join lateral ${placeOfOrder} p
  where ${isUncertain} and o.created_at <= now() - make_interval(secs => ?)`

/** Names stand in other rooms' tables: read here for the page's rows alone, a list costs one statement. */
const columns = `f.order_id, o.display_id, coalesce(o.status = 'canceled', false) as is_canceled, coalesce(s.placed_at, o.created_at) as placed_at,
  coalesce(s.source, 'company_uncertain') as source, s.company_id, c.name as company_name,
  case when s.id is null then p.companies else '[]' end as possible_companies, coalesce(s.business_user_id, p.business_user_id) as business_user_id,
  coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email) as user_name,
  trim_scale(case when s.id is not null then s.amount + coalesce((select sum(l.amount) from cc_budget_spending l
    where l.order_id = s.order_id and l.credit_of is not null), 0)
    when o.status = 'canceled' then 0 else coalesce((t.totals ->> 'current_order_total')::numeric, 0) end)::text as amount,
  coalesce(s.currency_code, o.currency_code) as currency_code`
/** From the id alone, as a row of each kind lies elsewhere. */
const tables = `lateral (select page.list_id as order_id) f
  left join "order" o on o.id = f.order_id and o.deleted_at is null
  left join cc_budget_spending s on s.order_id = f.order_id and s.credit_of is null
  left join order_summary t on s.id is null and t.order_id = o.id and t.version = o.version and t.deleted_at is null
  left join lateral ${placeOfOrder} p on s.id is null
  left join cc_company c on c.id = s.company_id
  left join cc_business_user u on u.id = coalesce(s.business_user_id, p.business_user_id)`

/** Orders that nothing could stop: past every gate, or the second of a cart (C8); and those that count nowhere, as nobody said for which company they are (C2). */
export async function listFlaggedOrders(manager: SqlEntityManager, filter: FlaggedOrderFilter): Promise<ListPage<FlaggedOrderRow>> {
  const kinds = [
    ...(filter.source === "company_uncertain" ? [] : [bookedOf(filter)]),
    ...(filter.source === undefined || filter.source === "company_uncertain" ? [uncertainOf(filter)] : []),
  ]
  return await selectPage<FlaggedOrderRow>(
    manager,
    {
      columns,
      tables: `(${tables})`,
      from: `(${kinds.map(({ sql }) => sql).join(" union all ")}) f where true`,
      parameters: kinds.flatMap(({ parameters }) => parameters),
      // no order's index helps to find the uncertain ones: they are looked up once
      isSearched: filter.source === undefined || filter.source === "company_uncertain",
      sortKeys,
      id: "f.order_id",
    },
    filter
  )
}

interface Kind {
  sql: string
  parameters: (string | number)[]
}

function bookedOf({ companyId, source }: FlaggedOrderFilter): Kind {
  const chosen = [
    ...(companyId === undefined ? [] : [{ sql: "s.company_id = ?", value: companyId }]),
    ...(source === undefined ? [] : [{ sql: "s.source = ?", value: source }]),
  ]
  return { sql: [booked, ...chosen.map(({ sql }) => sql)].join(" and "), parameters: chosen.map(({ value }) => value) }
}

function uncertainOf({ companyId, uncertainAfterSeconds }: FlaggedOrderFilter): Kind {
  return companyId === undefined
    ? { sql: `${uncertain} and ${ofSeveral}`, parameters: [uncertainAfterSeconds] }
    : {
        sql: `${uncertain} and o.customer_id in (
          select customer_id from cc_business_user where company_id = ? and deleted_at is null and not acceptance_required)`,
        parameters: [uncertainAfterSeconds, companyId],
      }
}
