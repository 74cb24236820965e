import {
  budgetCreateBody,
  budgetListResponse,
  budgetResponse,
  budgetUpdateBody,
  statementResponse,
  type Budget as ApiBudget,
  type Statement as ApiStatement,
} from "../../api/schemas/budgets"
import { budgetPeriodsResponse, type BudgetPeriods as ApiBudgetPeriods } from "../../api/schemas/budget-periods"
import { whatIfBody, whatIfResponse, type WhatIf as ApiWhatIf } from "../../api/schemas/what-if"
import { createCustomerCenterClient, isCustomerCenterError } from "."
import type { Budget, BudgetChanges, BudgetInput, BudgetPeriods, CustomerCenterClient, Statement, WhatIf, WhatIfInput } from "."
import { startFakeShop, type FakeShop } from "./fake-shop"

const base = "/store/customer-center/budgets"

const budget: Budget = {
  id: "limit_1",
  subject_type: "user",
  subject_id: "buser_1",
  subject_name: "Ben Adler",
  shared: false,
  period: "month",
  amount: "100",
  currency_code: "eur",
  time_zone: "Europe/Berlin",
  on_exceed: "approve",
  carry_over: false,
  valid_from: null,
  valid_until: null,
  alert_shares: [80, 100],
  version: 2,
  created_at: "2026-01-01T00:00:00.000Z",
  used: "40.25",
  reserved: "0",
  carried: "0",
  left: "59.75",
  starts_at: "2026-02-28T23:00:00.000Z",
  renews_at: "2026-03-31T22:00:00.000Z",
  forecast: { used_up_at: "2026-03-19T10:00:00.000Z" },
}
const whatIf: WhatIf = {
  currency_code: "eur",
  time_zone: "Europe/Berlin",
  counted_since: "2026-01-01T00:00:00.000Z",
  periods: [
    {
      starts_at: "2026-02-28T23:00:00.000Z",
      ends_at: "2026-03-31T22:00:00.000Z",
      is_current: true,
      is_complete: true,
      spent: "110",
      available: "100",
      exceeded: true,
      orders: 2,
      orders_over: 1,
    },
  ],
  orders_over: 1,
  orders: [
    { placed_at: "2026-03-02T08:15:00.000Z", amount: "30", is_me: false, user_name: null, order_id: null, order_display_id: null },
  ],
}
const periods: BudgetPeriods = {
  budget,
  periods: [
    {
      starts_at: "2026-02-28T23:00:00.000Z",
      ends_at: "2026-03-31T22:00:00.000Z",
      is_current: true,
      used: "40.25",
      reserved: "0",
      available: "100",
    },
  ],
}
const statement: Statement = {
  budget,
  entries: [
    {
      id: "7",
      kind: "commit",
      cause: "order.placed",
      occurred_at: "2026-03-02T08:15:00.000Z",
      starts_at: "2026-02-28T23:00:00.000Z",
      used_change: "40.25",
      reserved_change: "-40.25",
      is_me: false,
      user_name: null,
      order_id: null,
      order_display_id: null,
      source: "checkout",
    },
  ],
  limit: 20,
  next: null,
}
const page = { count: 1, count_is_minimum: false, limit: 20, offset: 0, next: null }

let shop: FakeShop
let client: CustomerCenterClient

beforeEach(async () => {
  shop = await startFakeShop()
  client = createCustomerCenterClient({ baseUrl: shop.url, publishableKey: "pk_1", companyId: "comp_1" })
})
afterEach(() => shop.stop())

describe("budgets in the client", () => {
  it("[G1 C1 C9] have the types that the API's schemas accept and answer", () => {
    const fromApi = {
      budget: (value: ApiBudget): Budget => value,
      statement: (value: ApiStatement): Statement => value,
      whatIf: (value: ApiWhatIf): WhatIf => value,
      periods: (value: ApiBudgetPeriods): BudgetPeriods => value,
    }
    const input: BudgetInput = { subject_type: "role", subject_id: "buyer", period: "day", amount: "5.5" }
    const changes: BudgetChanges = { version: 2, amount: null, valid_until: "2027-01-01" }
    expect(fromApi.budget(budgetResponse.parse({ budget }).budget)).toEqual(budget)
    expect(fromApi.statement(statementResponse.parse(statement))).toEqual(statement)
    expect(budgetListResponse.parse({ budgets: [budget], ...page }).budgets).toEqual([budget])
    expect(budgetCreateBody.parse(input)).toMatchObject(input)
    expect(budgetUpdateBody.parse(changes)).toEqual(changes)
    const asked: WhatIfInput = { ...input, limit_id: "limit_1" }
    expect(whatIfBody.parse(asked)).toMatchObject(asked)
    expect(fromApi.whatIf(whatIfResponse.parse({ what_if: whatIf }).what_if)).toEqual(whatIf)
    expect(fromApi.periods(budgetPeriodsResponse.parse(periods))).toEqual(periods)
  })

  it("[C1] are listed, set, changed by version, removed and looked through", async () => {
    const one = `${base}/limit_1`
    shop.answer(`GET ${base}/mine`, 200, { budgets: [budget] })
    shop.answer(`GET ${base}?subject_type=user&subject_id=buser_1`, 200, { budgets: [budget], ...page })
    shop.answer(`GET ${one}`, 200, { budget })
    shop.answer(`POST ${base}`, 201, { budget })
    shop.answer(`POST ${one}`, 200, { budget: null })
    shop.answer(`DELETE ${one}`, 200, { id: budget.id, deleted: true })
    shop.answer(`GET ${one}/statement?period=current`, 200, statement)
    const input: BudgetInput = { subject_type: "company", period: "year", amount: 5 }

    expect(await client.listMyBudgets()).toEqual([budget])
    expect((await client.listBudgets({ subject_type: "user", subject_id: "buser_1" })).budgets).toEqual([budget])
    expect(await client.retrieveBudget("limit_1")).toEqual(budget)
    expect(await client.addBudget(input)).toEqual(budget)
    expect(await client.updateBudget("limit_1", { version: 2, amount: "" })).toBeNull()
    await client.removeBudget("limit_1")
    expect(await client.retrieveStatement("limit_1", { period: "current" })).toEqual(statement)
    expect(shop.asked.map(({ route, body }) => [route.split("?")[0], body])).toEqual([
      [`GET ${base}/mine`, null],
      [`GET ${base}`, null],
      [`GET ${one}`, null],
      [`POST ${base}`, input],
      [`POST ${one}`, { version: 2, amount: "" }],
      [`DELETE ${one}`, null],
      [`GET ${one}/statement`, null],
    ])
    expect(shop.asked.every(({ headers }) => headers["x-company-id"] === "comp_1")).toBe(true)
  })

  it("[C9 C12] are tried before they are set, and looked at over their periods", async () => {
    shop.answer(`POST ${base}/what-if`, 200, { what_if: whatIf })
    shop.answer(`GET ${base}/limit_1/periods`, 200, periods)
    const input: WhatIfInput = { subject_type: "company", period: "month", amount: "100", limit_id: "limit_1" }
    expect(await client.tryBudget(input)).toEqual(whatIf)
    expect(shop.asked.at(-1)?.body).toEqual(input)
    expect(await client.listBudgetPeriods("limit_1")).toEqual(periods)
  })

  it("[C9] leave as the file that the shop sent, or are refused by code", async () => {
    const route = `GET ${base}/limit_1/statement/export`
    shop.answer(route, 200, "\uFEFFoccurred_at\r\n", { "content-type": "text/csv" })
    expect(Buffer.from(await (await client.exportStatement("limit_1")).arrayBuffer()).toString()).toBe("\uFEFFoccurred_at\r\n")
    shop.answer(route, 403, { code: "permission_denied", message: "No." })
    const error: unknown = await client.exportStatement("limit_1").catch((thrown: unknown) => thrown)
    expect(isCustomerCenterError(error, "permission_denied")).toBe(true)
  })
})
