import type { MedusaContainer } from "@medusajs/framework/types"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import type { Limit } from "../../src/modules/budget/types"
import { createCompany, createPlace } from "./builders"
import type { TestShop } from "./describe-shop"
import { selectAll } from "./rows"
import { makeSellable } from "./sellable-shop"
import { createShopper } from "./shopper"

type LimitPlan = Partial<Pick<Limit, "period" | "amount" | "onExceed" | "subject" | "currencyCode" | "carryOver" | "validFrom">>

/** A company with a main contact, and Anna, who buys one article and is held by the limits that a test sets. */
export async function makeCheckoutWorld(
  shop: TestShop,
  { roleKeys = ["buyer"] }: { roleKeys?: string[] } = {}
) {
  const container: MedusaContainer = shop.container()
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const goods = await makeSellable(container)
  const { id: companyId } = await createCompany(container, { name: "Acme" })
  const chief = await shop.customer()
  await createPlace(container, { customerId: chief.id, companyId, roleKeys: ["main_contact"] })
  await selectAll(container, "update cc_business_user set first_name = 'Ada', last_name = 'Chief' where customer_id = ?", [chief.id])
  const anna = await shop.customer()
  const userId = await createPlace(container, { customerId: anna.id, companyId, roleKeys })
  const shopper = createShopper(shop.http, { goods, login: anna.headers, companyId })
  const limit = async (plan: LimitPlan = {}) =>
    await budgets.limits.add(
      {
        companyId,
        subject: { type: "user", id: userId },
        period: "month",
        amount: "250",
        currencyCode: "eur",
        timeZone: "Europe/Berlin",
        onExceed: "approve",
        carryOver: false,
        validFrom: null,
        validUntil: null,
        alertShares: [80, 100],
        ...plan,
      },
      { at: new Date(), tell: () => [] }
    )
  const fill = shopper.fillCart
  const complete = async (cartId: string) => await shopper.post(`/store/carts/${cartId}/complete`)
  /** What is spent of a limit by whoever, in the window that an instant lies in. */
  const committedOf = async (found: Limit, at = new Date()) => {
    const [state] = await budgets.limits.listStates([found], at)
    return Number(state?.committed)
  }
  /** An article that code orders for Anna, past the checkout. */
  const orderByCode = async (more: { metadata?: Record<string, unknown> } = {}) => {
    const { result } = await createOrderWorkflow(container).run({
      input: {
        region_id: goods.regionId,
        customer_id: anna.id,
        email: anna.email,
        currency_code: "eur",
        items: [{ title: "By hand", quantity: 2, unit_price: 40 }],
        ...more,
      },
    })
    return result.id
  }
  const stateOf = async (id: string) => {
    const [state] = (await budgets.listStates({
      spender: { companyId, businessUserId: userId, customerId: anna.id, roleKeys, costCenterIds: [] },
      at: new Date(),
    })).filter(({ limit: { id: found } }) => found === id)
    return { reserved: Number(state?.reserved), committed: Number(state?.committed) }
  }
  const expectNoDifference = async () =>
    expect(await budgets.verify({ companyId, limit: 10 })).toEqual({ balances: [], spendings: [] })
  const spendings = async () =>
    await selectAll(container, `select state, source, amount::float as amount, order_id from cc_budget_spending where company_id = ? order by created_at, id`, [companyId])
  return { committedOf, orderByCode, container, budgets, goods, companyId, userId, anna, chief, shopper, limit, fill, complete, stateOf, expectNoDifference, spendings }
}
