import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** The customer groups that decide about a person's prices. */
export interface PriceGroups {
  /** Those the person is in by an act of the shop's, and that are no company's. */
  own_group_ids: string[]
  /** That of the company acted in; null where it has none of its own, or none that still exists. */
  company_group_id: string | null
}

/** The groups of a person that are no company's, as an array; `person` is an SQL expression for the id. */
export const ownGroupIdsOf = (person: string): string =>
  `coalesce((select array_agg(m.customer_group_id order by m.customer_group_id) from customer_group_customer m
     where m.customer_id = ${person} and m.deleted_at is null and not exists (
       select 1 from cc_company c where c.customer_group_id = m.customer_group_id and c.deleted_at is null)), '{}')`

/** One statement for both, because every change of a cart asks. */
export async function listPriceGroups(
  manager: SqlEntityManager,
  { customerId, companyId }: { customerId: string; companyId: string | null }
): Promise<PriceGroups> {
  const [row] = await selectRows<PriceGroups>(
    manager,
    `select
       ${ownGroupIdsOf("?")} as own_group_ids,
       (select g.id from cc_company c join customer_group g on g.id = c.customer_group_id and g.deleted_at is null
         where c.id = ? and c.deleted_at is null) as company_group_id`,
    [customerId, companyId]
  )
  return row ?? { own_group_ids: [], company_group_id: null }
}

/** In whose name a cart is priced, where no request says so; null for a cart of no business user. */
export async function findCartPricing(
  manager: SqlEntityManager,
  cartId: string
): Promise<{ customer_id: string; company_id: string | null } | null> {
  const [row] = await selectRows<{ customer_id: string; company_id: string | null }>(
    manager,
    `select b.customer_id,
       case when b.delegate_customer_number is null then b.company_id
            else (select t.id from cc_company t where t.customer_number = b.delegate_customer_number and t.deleted_at is null)
       end as company_id
     from cc_cart b where b.cart_id = ?`,
    [cartId]
  )
  return row ?? null
}
