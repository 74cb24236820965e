import { AT, buyer, COMPANY, limitOf, spend } from "./__tests__/budget-world"
import { describeLedger } from "./__tests__/describe-ledger"
import { MOST_LOOKED_AT } from "./store/past-spendings"

const asked = { companyId: COMPANY, subject: { type: "user", id: "buser_1" } as const, currencyCode: "eur", at: AT }
const terms = { period: "month", timeZone: "Europe/Berlin", amount: "100", onExceed: "approve", carryOver: false } as const
const april = new Date("2026-04-10T12:00:00Z")

describeLedger(({ service, sql }) => {
  const place = async (amount: string, more: Parameters<typeof spend>[1] = {}) => {
    const input = spend(amount, { isApproved: true, ...more })
    await service.reserve(input)
    await service.settle({ ...input, orderId: `order_of_${input.key}`, asOf: new Date(), sourceWhenNew: "gated", cause: "order.placed" })
    return input
  }

  it("[C12] tries a limit on what its subject spent or holds, in its currency, as it came to by now", async () => {
    await place("80", { placedAt: april })
    await place("30", { placedAt: new Date("2026-04-11T12:00:00Z") })
    await place("500", { placedAt: april, spender: buyer({ businessUserId: "buser_2" }) })
    await place("500", { placedAt: april, spender: buyer({ companyId: "comp_2" }) })
    await place("500", { placedAt: april, money: { amount: "500", currencyCode: "usd", rates: {} } })
    const canceled = await place("70", { placedAt: april })
    await service.settle({
      ...canceled,
      money: { ...canceled.money, amount: "0" },
      orderId: `order_of_${canceled.key}`,
      asOf: new Date(),
      sourceWhenNew: "gated",
      cause: "order.canceled",
    })
    const givenBack = spend("90", { placedAt: april })
    await service.reserve(givenBack)
    await service.release({ key: givenBack.key, cause: "checkout.failed" })
    await service.reserve(spend("101"))

    const { countedSince, periods } = await service.limits.tryOut(terms, asked)
    expect(countedSince).toEqual(april)
    expect(periods).toMatchObject([
      { isCurrent: true, spent: "101", orders: 1, over: [{ amount: "101", orderId: null }] },
      { isCurrent: false, isComplete: true, spent: "110", orders: 2, over: [{ amount: "30", businessUserId: "buser_1", orderId: expect.any(String) }] },
    ])
    const ofRole = await service.limits.tryOut(terms, { ...asked, subject: { type: "role", id: "buyer" } })
    expect(ofRole.periods[1]).toMatchObject({ spent: "610", orders: 3 })
    const ofNobody = await service.limits.tryOut(terms, { ...asked, subject: { type: "cost_center", id: "costcenter_1" } })
    expect(ofNobody.periods[1]).toMatchObject({ spent: "0", orders: 0 })
    expect(await sql("select 1 from cc_budget_limit union all select 1 from cc_budget_balance")).toEqual([])
  })

  it("[C12] looks at so many orders of a company and no more, and says which figures are the least it was", async () => {
    await place("1", { placedAt: april })
    await sql(`insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys, cost_center_ids,
        order_id, amount, currency_code, placed_at)
      select 'spend_' || n, 'key_' || n, '', 'committed', '${COMPANY}', 'buser_1', 'cus_1', '{buyer}', '{}', 'order_' || n, 1, 'eur',
        '2026-05-14T12:00:00Z'::timestamptz - n * interval '1 second' from generate_series(1, ${MOST_LOOKED_AT}) n`)
    const { countedSince, periods } = await service.limits.tryOut(terms, asked)
    expect(countedSince).toEqual(april)
    expect(periods).toMatchObject([
      { isComplete: true, orders: MOST_LOOKED_AT, spent: String(MOST_LOOKED_AT) },
      { isComplete: false, orders: 0 },
    ])
    await place("1", { placedAt: AT })
    const more = await service.limits.tryOut({ ...terms, amount: "19990" }, asked)
    expect(more.periods).toMatchObject([{ isComplete: false, orders: MOST_LOOKED_AT, spent: String(MOST_LOOKED_AT) }])
    expect(more.periods[0]?.over).toHaveLength(10)
  })

  it("[C9] lists the windows that a limit has counted, oldest first, with what each carried over", async () => {
    await place("60", { placedAt: april })
    const limit = await service.limits.add(limitOf({ carryOver: true, amount: "100" }), { at: AT, tell: () => [] })
    await place("120")
    const periods = await service.limits.listPeriods(limit, { at: new Date("2026-06-15T12:00:00Z"), count: 12 })
    expect(periods.map(({ window, committed }) => [window?.startsAt.toISOString(), committed])).toEqual([
      ["2026-03-31T22:00:00.000Z", "60"],
      ["2026-04-30T22:00:00.000Z", "120"],
      ["2026-05-31T22:00:00.000Z", "0"],
    ])
    expect(await service.limits.listPeriods(limit, { at: new Date("2028-06-15T12:00:00Z"), count: 12 })).toHaveLength(12)
    const perOrder = await service.limits.add(limitOf({ period: "order" }), { at: AT, tell: () => [] })
    expect(await service.limits.listPeriods(perOrder, { at: AT, count: 12 })).toEqual([])
    const inTotal = await service.limits.add(limitOf({ period: "total" }), { at: AT, tell: () => [] })
    expect(await service.limits.listPeriods(inTotal, { at: AT, count: 12 })).toMatchObject([{ window: { endsAt: null }, committed: "180" }])
  })
})
