import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { createCustomer, createOperator } from "../../scripts/seed/create-login"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import { createCompany, createPlace } from "./builders"
import { CHECKOUT_PASSWORD } from "./checkout-shop"
import type { CheckoutPlan, CheckoutShop } from "./checkout-shop"
import { makeSellable } from "./sellable-shop"

/** Makes what `seedCheckoutShop` describes; its plan and the file for what it made come by the environment. */
export default async function seedCheckout({ container }: ExecArgs): Promise<void> {
  const plan: CheckoutPlan = JSON.parse(process.env.CHECKOUT_PLAN ?? "{}")
  const goods = await makeSellable(container)
  const operator = { email: "operator@example.com", password: CHECKOUT_PASSWORD }
  await createOperator(container, operator)
  const { id: companyId } = await createCompany(container, { name: "Acme" })
  const buyers: CheckoutShop["buyers"] = []
  for (let nth = 1; nth <= plan.buyers; nth++) {
    const login = { email: `buyer-${nth}@example.com`, password: CHECKOUT_PASSWORD }
    const customerId = await createCustomer(container, login)
    buyers.push({ ...login, userId: await createPlace(container, { customerId, companyId, roleKeys: ["buyer"], confirmed: true }) })
  }
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const subjects = [
    ...buyers.map(({ userId }) => ({ type: "user" as const, id: userId, amount: plan.limits.user })),
    { type: "role" as const, id: "buyer", amount: plan.limits.role },
    { type: "company" as const, id: companyId, amount: plan.limits.company },
  ]
  for (const { amount, ...subject } of subjects) {
    await budgets.limits.add(
      {
        companyId,
        subject,
        period: "month",
        amount,
        currencyCode: "eur",
        timeZone: "Europe/Berlin",
        onExceed: "block",
        carryOver: false,
        validFrom: null,
        validUntil: null,
        alertShares: [],
      },
      { at: new Date(), tell: () => [] }
    )
  }
  const made: CheckoutShop = { goods, companyId, buyers, operator }
  writeFileSync(process.env.CHECKOUT_RESULT ?? "", JSON.stringify(made))
}
