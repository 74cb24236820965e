import type { ProveWorld } from "../prove-world"

interface Booked {
  spending: string
  order: string
}

/**
 * Breaks a ledger by hand in every way that the proofs look for. Takes orders of one user for what is done to orders, and another
 * two users for their limits.
 *
 * @returns how each fault that has to be found begins
 * @throws where there are too few orders to break
 */
export async function breakLedger({ select }: ProveWorld): Promise<string[]> {
  const [user, neighbour, spendthrift] = await listUsersWithOrders(select)
  const [halved, unbooked, dearer, twice] = user ? await listBooked(select, user) : []
  if (!user || !neighbour || !spendthrift || !halved || !unbooked || !dearer || !twice) {
    throw new Error("There are too few orders to break the ledger with")
  }
  const limitOf = async (type: string, id: string | null): Promise<string> =>
    String((await select(`select id from cc_budget_limit where subject_type = $1 and subject_id = coalesce($2, subject_id)`, [type, id]))[0]?.id)
  const limits = { own: await limitOf("user", user), role: await limitOf("role", null), company: await limitOf("company", null) }

  // an entry that is gone: the ledger's own trigger keeps it
  await select(`alter table cc_budget_entry disable trigger cc_budget_entry_stays`)
  await select(`delete from cc_budget_entry where spending_id = $1 and kind = 'commit'`, [halved.spending])
  // an order that nobody booked
  for (const table of ["cc_budget_allocation", "cc_budget_entry"]) {
    await select(`delete from ${table} where spending_id = $1`, [unbooked.spending])
  }
  await select(`delete from cc_budget_spending where id = $1`, [unbooked.spending])
  await select(`update cc_budget_spending set amount = amount + 1 where id = $1`, [dearer.spending])
  await select(`drop index cc_budget_spending_order`)
  await copySpending(select, { of: twice.spending, key: "copied", state: "committed", orderId: twice.order })
  await copySpending(select, { of: twice.spending, key: "left", state: "reserved", orderId: null })

  await select(`update cc_budget_balance set committed = committed + 1 where limit_id = $1`, [await limitOf("user", neighbour)])
  await select(`update cc_budget_limit set amount = 1 where id = $1`, [await limitOf("user", spendthrift)])
  await select(`alter table cc_budget_refusal drop constraint cc_budget_refusal_check`)
  const [refusal] = await select(
    `update cc_budget_refusal set amount = 0, committed = 0, reserved = 0 where id = (select min(id) from cc_budget_refusal) returning id`
  )

  return [
    `spending ${halved.spending} (committed): `,
    ...Object.values(limits).map((id) => `limit ${id} from `),
    `order ${unbooked.order} is booked 0 times`,
    `order ${unbooked.order}: `,
    `order ${dearer.order}: `,
    `spending ${dearer.spending} (committed): `,
    `order ${twice.order} is booked 2 times`,
    "left is held still",
    `limit ${await limitOf("user", neighbour)} from `,
    `for a while user ${spendthrift}: `,
    `refusal ${String(refusal?.id)} fits`,
  ]
}

/** Those with the most orders that still cost something come first. */
async function listUsersWithOrders(select: ProveWorld["select"]): Promise<string[]> {
  const rows = await select(
    `select business_user_id from cc_budget_spending where state = 'committed' and amount > 0 group by 1 order by count(*) desc, 1`
  )
  return rows.map((row) => String(row.business_user_id))
}

async function listBooked(select: ProveWorld["select"], user: string): Promise<Booked[]> {
  const rows = await select(
    `select id, order_id from cc_budget_spending where business_user_id = $1 and state = 'committed' and amount > 0 order by id limit 4`,
    [user]
  )
  return rows.map((row) => ({ spending: String(row.id), order: String(row.order_id) }))
}

/** One of nothing, so that no sum is another one for it. */
async function copySpending(
  select: ProveWorld["select"],
  { of, key, state, orderId }: { of: string; key: string; state: string; orderId: string | null }
): Promise<void> {
  await select(
    `insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys, cost_center_ids,
       cart_id, order_id, amount, currency_code, placed_at)
     select $2, $2, '', $3, company_id, business_user_id, customer_id, role_keys, cost_center_ids, null, $4, 0, currency_code, placed_at
     from cc_budget_spending where id = $1`,
    [of, key, state, orderId]
  )
}
