import { randomUUID } from "node:crypto"
import { makeApprovalWorld } from "./approval-world"
import { createPlace } from "./builders"
import type { TestShop } from "./describe-shop"
import { readText } from "./read-body"
import { selectAll } from "./rows"

const base = "/store/customer-center/approval-rules"

/** A condition: the order comes to more than this many euros. */
export const over = (amount: string) => ({ kind: "total", comparison: "over", amount, currency_code: "eur" })

/** The world of approvals, with Carl of controlling, and rules over HTTP. */
export async function makeRuleWorld(shop: TestShop) {
  const world = await makeApprovalWorld(shop)
  const { container, companyId } = world
  await selectAll(container, "delete from cc_approval_rule")
  await selectAll(container, "update cc_business_account set email_confirmed_at = now() where customer_id = ?", [world.chief.id])
  await selectAll(
    container,
    "insert into cc_role (id, key, name, permissions, assignable) values (?, 'controlling', 'Controlling', '[\"center.view\", \"approvals.decide\"]'::jsonb, true) on conflict do nothing",
    [`crole_${randomUUID()}`]
  )
  const carl = await shop.customer()
  const carlId = await createPlace(container, { customerId: carl.id, companyId, roleKeys: ["controlling"] })
  await selectAll(container, "update cc_business_user set first_name = 'Carl', last_name = 'Cole' where id = ?", [carlId])
  const headers = { ...world.goods.headers, ...world.chief.headers, "x-company-id": companyId }
  const rules = (login: Readonly<Record<string, string>> = headers) => ({
    list: () => shop.http.get(base, { headers: login }),
    read: (id: string) => shop.http.get(`${base}/${id}`, { headers: login }),
    create: (body: unknown) => shop.http.post(base, { headers: login, body }),
    update: (id: string, body: unknown) => shop.http.post(`${base}/${id}`, { headers: login, body }),
    remove: (id: string) => shop.http.delete(`${base}/${id}`, { headers: login }),
    scope: (body: unknown) => shop.http.post(`${base}/scope`, { headers: login, body }),
    preview: (body: unknown) => shop.http.post(`${base}/preview`, { headers: login, body }),
    choices: () => shop.http.get(`${base}/choices`, { headers: login }),
  })
  const make = async (rule: object) => {
    const answer = await rules().create({ name: "Over 150", conditions: [over("150")], ...rule })
    if (answer.status !== 201) {
      throw new Error(`The rule answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    }
    return readText(answer.body, "approval_rule", "id")
  }
  return { ...world, carl, carlId, headers, rules: rules(), rulesAs: rules, make, controller: world.as(carl.headers) }
}
