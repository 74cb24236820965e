import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** Who is to be erased: one person who is gone, or all who were deleted lately. */
export type PersonsToErase = { customerId: string } | { deletedWithinDays: number }

const NAMELESS = `'{"first_name": null, "last_name": null}'::jsonb`
const addresses = ["shipping_address", "billing_address"] as const

/**
 * Empties what tells of people whom the platform has deleted: the comments they wrote, and the names in what they asked for. Articles,
 * figures, places and times stay, as do the ids. Again changes nothing.
 *
 * @returns how many comments and requests lost something
 */
export async function erasePersonal(manager: SqlEntityManager, who: PersonsToErase): Promise<number> {
  const [gone, parameters] = describeGone(who)
  const comments = await selectRows<{ id: string }>(
    manager,
    `update cc_approval_event e set text = null from (${gone}) g
     where e.author_customer_id = g.id and e.text is not null returning e.id::text as id`,
    parameters
  )
  const isNamed = addresses.flatMap((field) => [`r.snapshot #>> '{${field},first_name}'`, `r.snapshot #>> '{${field},last_name}'`])
  const requests = await selectRows<{ id: string }>(
    manager,
    `update cc_approval_request r set snapshot = r.snapshot || jsonb_build_object(${addresses.map(namelessSql).join(", ")})
     from (${gone}) g where r.customer_id = g.id and coalesce(${isNamed.join(", ")}) is not null returning r.id`,
    parameters
  )
  return comments.length + requests.length
}

function describeGone(who: PersonsToErase): [string, unknown[]] {
  return "customerId" in who
    ? [`select p.id from (select ?::text as id) p where not exists (select 1 from customer c where c.id = p.id and c.deleted_at is null)`, [who.customerId]]
    : [`select c.id from customer c where c.deleted_at > now() - make_interval(days => ?)`, [who.deletedWithinDays]]
}

function namelessSql(field: (typeof addresses)[number]): string {
  const address = `r.snapshot -> '${field}'`
  return `'${field}', case when jsonb_typeof(${address}) = 'object' then (${address}) || ${NAMELESS} else ${address} end`
}
