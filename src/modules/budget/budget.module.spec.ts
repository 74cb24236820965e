import { AT, buyer, COMPANY, limitOf, spend } from "./__tests__/budget-world"
import { describeLedger } from "./__tests__/describe-ledger"
import type { BudgetAlert } from "./store/alert-store"
import type { OrderSpending } from "./store/settle-spending"
import type { ReserveInput } from "./types"

jest.setTimeout(120_000)

const silent = { at: AT, tell: () => [] }

describeLedger(({ service, sql }) => {
  const expectNoDifference = async () =>
    expect(await service.verify({ limit: 10 })).toEqual({ balances: [], spendings: [] })
  const balancesOf = async (limitId: string) =>
    await sql(`select trim_scale(reserved)::text as reserved, trim_scale(committed)::text as committed from cc_budget_balance where limit_id = '${limitId}' order by window_starts_at`)
  const order = (input: ReserveInput, amount: string, more: Partial<OrderSpending> = {}): OrderSpending => ({
    orderId: `order_of_${input.cartId ?? ""}`,
    cartId: input.cartId,
    spender: input.spender,
    money: { ...input.money, amount },
    placedAt: input.placedAt,
    asOf: new Date(),
    sourceWhenNew: "ungated",
    cause: "order.placed",
    ...more,
  })

  it("[C8] holds, commits, adjusts and gives back, each as one entry, and the balances are their sums", async () => {
    const limit = await service.limits.add(limitOf(), silent)
    const first = spend("60")
    expect(await service.reserve(first)).toMatchObject({ outcome: "reserved", warnings: [] })
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "60", committed: "0" }])
    expect(await service.reserve(spend("40.01"))).toMatchObject({
      outcome: "refused",
      reason: "approval_required",
      exceeded: [{ amount: "40.01", state: { reserved: "60", committed: "0", limit: { id: limit.id } } }],
    })
    expect(await service.settle(order(first, "60"))).toMatchObject({ changed: true, isNew: false })
    expect(await service.settle(order(first, "60"))).toMatchObject({ changed: false })
    expect(await service.settle(order(first, "45.5", { cause: "return" }))).toMatchObject({ changed: true })
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "0", committed: "45.5" }])
    const second = spend("54.5")
    expect(await service.reserve(second)).toMatchObject({ outcome: "reserved" })
    expect(await service.release({ key: second.key, cause: "checkout failed" })).toBe(true)
    expect(await service.release({ key: second.key, cause: "checkout failed" })).toBe(false)
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "0", committed: "45.5" }])
    expect(await sql("select kind, reserved_delta::text r, committed_delta::text c from cc_budget_entry order by id")).toEqual([
      { kind: "reserve", r: "60", c: "0" },
      { kind: "commit", r: "-60", c: "60" },
      { kind: "adjust", r: "0", c: "-14.5" },
      { kind: "reserve", r: "54.5", c: "0" },
      { kind: "release", r: "-54.5", c: "0" },
    ])
    await expectNoDifference()
  })

  it("[C1 C8] who asks together is held by a limit that only one of them has met since it was set", async () => {
    const [first, second, third] = ["buser_1", "buser_2", "buser_3"].map((businessUserId) => buyer({ businessUserId, roleKeys: [] }))
    await service.reserve(spend("1", { spender: first }))
    const limit = await service.limits.add(limitOf({ subject: { type: "company", id: COMPANY }, amount: "10", onExceed: "block" }), silent)
    await service.reserve(spend("1", { spender: second }))
    const together = [spend("1", { spender: third }), spend("50", { spender: first }), spend("1", { spender: second })]
    const outcomes = await Promise.all(together.map(async (input) => await service.reserve(input)))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["reserved", "refused", "reserved"])
    // what was spent before the limit was set counts as well
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "4", committed: "0" }])
    const changed = await service.limits.update({ id: limit.id, companyId: COMPANY, version: limit.version, changes: { amount: "5" } }, silent)
    await service.reserve(spend("0.5", { spender: second }))
    const again = [spend("0.1", { spender: third }), spend("1", { spender: first }), spend("0.1", { spender: second })]
    const answers = await Promise.all(again.map(async (input) => await service.reserve(input)))
    expect(answers.map(({ outcome }) => outcome)).toEqual(["reserved", "refused", "reserved"])
    expect(changed.amount).toBe("5")
    await expectNoDifference()
  })

  it("[C8] refuses to change or delete an entry", async () => {
    await service.reserve(spend("1"))
    await expect(sql("update cc_budget_entry set reserved_delta = 0")).rejects.toThrow("never changed")
    await expect(sql("delete from cc_budget_entry")).rejects.toThrow("never changed")
  })

  it("[C1] counts to the user, the role, the cost center and those above it, and the company at once", async () => {
    await sql(`insert into cc_cost_center (id, company_id, code, name) values ('cc_top', '${COMPANY}', '10', 'Top')`)
    const subjects = [
      { type: "user", id: "buser_1" },
      { type: "role", id: "buyer" },
      { type: "cost_center", id: "cc_top" },
      { type: "company", id: COMPANY },
    ] as const
    for (const [nth, subject] of subjects.entries()) {
      await service.limits.add(limitOf({ subject, amount: String(100 - nth * 10) }), silent)
    }
    const spender = buyer({ costCenterIds: ["cc_leaf", "cc_top"] })
    expect(await service.reserve(spend("50", { spender }))).toMatchObject({ outcome: "reserved" })
    // 20 are left of the company's 70, 30 of the cost center's 80
    expect(await service.reserve(spend("25", { spender }))).toMatchObject({
      outcome: "refused",
      exceeded: [{ state: { limit: { subject: { type: "company" } } } }],
    })
    const other = buyer({ businessUserId: "buser_2", customerId: "cus_2", roleKeys: ["buyer"] })
    expect(await service.reserve(spend("20", { spender: other }))).toMatchObject({ outcome: "reserved" })
    expect(await service.reserve(spend("0.01", { spender: other }))).toMatchObject({ outcome: "refused" })
    await expectNoDifference()
  })

  it("[C1] tells blocking before approval before warning, and lifts by approval what asks for one", async () => {
    await service.limits.add(limitOf({ amount: "10", onExceed: "warn" }), silent)
    expect(await service.reserve(spend("20"))).toMatchObject({ outcome: "reserved", warnings: [{ amount: "20" }] })
    await service.limits.add(limitOf({ amount: "30", onExceed: "approve" }), silent)
    expect(await service.reserve(spend("20"))).toMatchObject({ outcome: "refused", reason: "approval_required" })
    expect(await service.reserve(spend("20", { isApproved: true }))).toMatchObject({ outcome: "reserved" })
    await service.limits.add(limitOf({ amount: "50", onExceed: "block" }), silent)
    expect(await service.reserve(spend("20", { isApproved: true }))).toMatchObject({ outcome: "refused", reason: "budget_blocked" })
    expect(await service.reserve(spend("0"))).toMatchObject({ outcome: "reserved" })
    await expectNoDifference()
  })

  it("[C1] refuses another currency than the limit's, but where the shop gives a rate", async () => {
    const limit = await service.limits.add(limitOf({ currencyCode: "chf" }), silent)
    expect(await service.reserve(spend("10"))).toMatchObject({ outcome: "refused", reason: "currency_mismatch" })
    const converted = spend("10", { money: { amount: "10", currencyCode: "eur", rates: { chf: "0.9313" } } })
    expect(await service.reserve(converted)).toMatchObject({ outcome: "reserved" })
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "9.313", committed: "0" }])
    await service.release({ key: converted.key, cause: "checkout failed" })
    await expectNoDifference()
  })

  it("[C8] is one reservation for one key, and a fault for one key and another amount", async () => {
    const limit = await service.limits.add(limitOf(), silent)
    const input = spend("30")
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => service.reserve(input)))
    expect(new Set(outcomes.map((one) => (one.outcome === "reserved" ? one.spendingId : "refused"))).size).toBe(1)
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "30", committed: "0" }])
    await expect(service.reserve({ ...input, money: { ...input.money, amount: "31" } })).rejects.toMatchObject({ code: "key_reused" })
    await service.release({ key: input.key, cause: "checkout failed" })
    await expect(service.reserve(input)).rejects.toMatchObject({ code: "key_reused" })
    await expectNoDifference()
  })

  it("[C8] commits twice and releases twice at once as one of them", async () => {
    const limit = await service.limits.add(limitOf({ amount: "100000" }), silent)
    const inputs = Array.from({ length: 12 }, (_, nth) => spend(String(nth + 1)))
    await Promise.all(inputs.map((input) => service.reserve(input)))
    const results = await Promise.all(
      inputs.flatMap((input) => [
        service.settle(order(input, input.money.amount)),
        service.release({ key: input.key, cause: "checkout failed" }),
        service.settle(order(input, input.money.amount)),
        service.release({ key: input.key, cause: "checkout failed" }),
      ])
    )
    expect(results.filter((result) => typeof result === "object" && result.changed)).toHaveLength(12)
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "0", committed: "78" }])
    await expectNoDifference()
  })

  it("[C2] never exceeds a limit, though many ask at once", async () => {
    const limits = [
      await service.limits.add(limitOf({ amount: "50" }), silent),
      await service.limits.add(limitOf({ subject: { type: "role", id: "buyer" }, amount: "120" }), silent),
      await service.limits.add(limitOf({ subject: { type: "company", id: COMPANY }, amount: "130", onExceed: "block" }), silent),
    ]
    const outcomes = await Promise.all(
      Array.from({ length: 120 }, (_, nth) =>
        service.reserve(spend("7", { spender: buyer({ businessUserId: `buser_${nth % 4}`, roleKeys: nth % 2 ? ["buyer"] : ["other"] }) }))
      )
    )
    const accepted = outcomes.filter(({ outcome }) => outcome === "reserved").length
    expect(accepted).toBe(18)
    for (const limit of limits) {
      const [balance] = await balancesOf(limit.id)
      expect(Number(balance?.reserved)).toBeLessThanOrEqual(Number(limit.amount))
    }
    const wrong = await sql("select count(*)::int as n from cc_budget_refusal where committed + reserved + amount <= limit_amount + carried")
    expect(wrong).toEqual([{ n: 0 }])
    // the oldest are forgotten, so many at a time
    await sql("update cc_budget_refusal set created_at = now() - interval '3 days' where id in (select id from cc_budget_refusal order by id limit 5)")
    const forget = async () => await service.deleteRefusals({ olderThanDays: 2, limit: 3 })
    expect([await forget(), await forget(), await forget()]).toEqual([3, 2, 0])
    await expectNoDifference()
  })

  it("[C11] counts to a new limit what was spent in its window before, also while orders are placed", async () => {
    await service.reserve(spend("20"))
    const late = spend("15", { placedAt: new Date("2026-04-30T21:59:59Z") })
    await service.reserve(late)
    const running = Array.from({ length: 20 }, () => service.reserve(spend("1")))
    const limit = await service.limits.add(limitOf(), silent)
    await Promise.all(running)
    // 21:59:59 in UTC is one second before midnight in Berlin: still April
    expect(await balancesOf(limit.id)).toEqual([
      { reserved: "15", committed: "0" },
      { reserved: "40", committed: "0" },
    ])
    await expectNoDifference()
  })

  it("[C9] carries over what the window before left, and nothing from before the limit was there", async () => {
    await service.limits.add(limitOf({ carryOver: true, validFrom: new Date("2026-04-01T00:00:00Z") }), silent)
    await service.reserve(spend("30", { placedAt: new Date("2026-04-10T00:00:00Z") }))
    expect(await service.reserve(spend("170.01"))).toMatchObject({ outcome: "refused", exceeded: [{ state: { carried: "70" } }] })
    expect(await service.reserve(spend("170"))).toMatchObject({ outcome: "reserved" })
    expect(await service.reserve(spend("101", { placedAt: new Date("2026-04-11T00:00:00Z") }))).toMatchObject({ outcome: "refused" })
  })

  const april = new Date("2026-04-10T00:00:00Z")
  const carrying = { carryOver: true, validFrom: new Date("2026-04-01T00:00:00Z"), onExceed: "block" } as const

  it("[C2 C9] is not overrun by an older order that gets dearer, once the next window has spent what was left", async () => {
    const limit = await service.limits.add(limitOf({ ...carrying, alertShares: [80] }), silent)
    const told: string[] = []
    const settle = async (input: ReserveInput, amount: string) =>
      await service.settle(order(input, amount, { asOf: AT }), ({ share, used, available }) => {
        told.push(`${used} of ${available}: ${share}`)
        return []
      })
    const [older, newer] = [spend("20", { placedAt: april }), spend("180")]
    for (const input of [older, newer]) {
      expect(await service.reserve(input)).toMatchObject({ outcome: "reserved" })
    }
    await settle(older, "20")
    const dearer = (amount: string) => spend(amount, { placedAt: april, cartId: null, wholeAmount: String(20 + Number(amount)) })
    expect(await service.reserve(dearer("50"))).toMatchObject({
      outcome: "refused",
      reason: "budget_blocked",
      exceeded: [{ amount: "50", state: { limit: { id: limit.id }, reserved: "180", carried: "80" } }],
    })
    await settle(newer, "140")
    expect(await service.reserve(dearer("40.01"))).toMatchObject({ outcome: "refused" })
    const change = dearer("40")
    expect(await service.reserve(change)).toMatchObject({ outcome: "reserved" })
    await settle(older, "60")
    await service.release({ key: change.key, cause: "change.settled" })
    // March has a row as well, which nothing was spent of
    expect((await balancesOf(limit.id)).slice(-2)).toEqual([
      { reserved: "0", committed: "60" },
      { reserved: "0", committed: "140" },
    ])
    // 140 of 180 were no 80 percent
    expect(told).toEqual(["140 of 140: 80"])
    await expectNoDifference()
  })

  it("[C2 C9] never spends twice what one window carries over to the next, though many ask in both at once", async () => {
    const limit = await service.limits.add(limitOf(carrying), silent)
    await service.reserve(spend("1", { placedAt: april }))
    const asked = Array.from({ length: 80 }, (_, nth) => spend("7", { placedAt: nth % 2 ? april : AT }))
    await Promise.all(asked.map(async (input) => await service.reserve(input)))
    const [before, after] = (await balancesOf(limit.id)).slice(-2).map(({ reserved }) => Number(reserved))
    expect(before).toBeLessThanOrEqual(100)
    expect(after).toBeLessThanOrEqual(200 - Number(before))
    expect(Number(before) + Number(after)).toBeGreaterThan(200 - 14)
    await expectNoDifference()
  })

  it("[C9] holds from the next order on by a changed limit, and not at all by a removed one", async () => {
    const limit = await service.limits.add(limitOf(), silent)
    const lowered = { id: limit.id, companyId: COMPANY, version: 1, changes: { amount: "5" } }
    const results = await Promise.allSettled([1, 2, 3].map(() => service.limits.update(lowered, silent)))
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await service.reserve(spend("6"))).toMatchObject({ outcome: "refused" })
    await expect(service.limits.remove({ id: limit.id, companyId: "comp_2" }, () => [])).rejects.toMatchObject({ code: "not_found" })
    await service.limits.remove({ id: limit.id, companyId: COMPANY }, () => [])
    expect(await service.reserve(spend("6000"))).toMatchObject({ outcome: "reserved" })
    await expect(service.limits.add(limitOf(), silent)).resolves.toMatchObject({ amount: "100" })
    await expect(service.limits.add(limitOf(), silent)).rejects.toMatchObject({ code: "limit_exists" })
  })

  it("[C1 C11] counts what was spent while it did not hold, once its end is moved or taken away, and forgets nothing", async () => {
    const day = (nth: number) => new Date(`2026-05-${String(nth).padStart(2, "0")}T12:00:00Z`)
    const limit = await service.limits.add(limitOf({ validUntil: day(10) }), silent)
    const move = async (version: number, validUntil: Date | null) =>
      await service.limits.update({ id: limit.id, companyId: COMPANY, version, changes: { validUntil } }, silent)
    const ordered = spend("50", { placedAt: day(12) })
    await service.reserve(ordered)
    await service.settle(order(ordered, "50"))
    await service.reserve(spend("40", { placedAt: day(14) }))
    expect(await balancesOf(limit.id)).toEqual([])
    await move(1, day(13))
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "0", committed: "50" }])
    // whoever spends meanwhile is counted once, before or after
    const running = Array.from({ length: 9 }, () => service.reserve(spend("1")))
    await move(2, null)
    await Promise.all(running)
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "49", committed: "50" }])
    expect(await service.reserve(spend("1.01"))).toMatchObject({ outcome: "refused" })
    await move(3, day(11))
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "49", committed: "50" }])
    await expectNoDifference()
  })

  it("[C9] tells once of a share that is spent because the limit was changed", async () => {
    const limit = await service.limits.add(limitOf(), silent)
    const ordered = spend("70")
    await service.reserve(ordered)
    await service.settle(order(ordered, "70"))
    const told: string[] = []
    const tellOfAlert = ({ share, used, available }: BudgetAlert) => {
      told.push(`${used} of ${available}: ${share}`)
      return []
    }
    const changes = [{ onExceed: "block" }, { amount: "80" }, { amount: "200" }, { amount: "80" }, { alertShares: [85] }, { amount: "60" }] as const
    for (const [nth, one] of changes.entries()) {
      const change = "alertShares" in one ? { alertShares: [...one.alertShares] } : one
      await service.limits.update({ id: limit.id, companyId: COMPANY, version: nth + 1, changes: change }, { ...silent, tellOfAlert })
    }
    expect(told).toEqual(["70 of 80: 80", "70 of 80: 85"])
  })

  it("[C8] books an order that came past the gate, and a second one of a cart as one of its own", async () => {
    const limit = await service.limits.add(limitOf({ amount: "10" }), silent)
    const input = spend("9")
    await service.reserve(input)
    expect(await service.settle(order(input, "9"))).toMatchObject({ changed: true, isNew: false })
    expect(await service.settle(order(input, "9", { orderId: "order_second" }))).toMatchObject({ changed: true, isNew: true })
    const [past, again] = await Promise.all([
      service.settle(order(spend("500"), "500", { orderId: "order_x" })),
      service.settle(order(spend("500"), "500", { orderId: "order_x" })),
    ])
    expect([past.isNew, again.isNew].sort()).toEqual([false, true])
    expect(await sql("select order_id, source from cc_budget_spending where source <> 'checkout' order by order_id")).toEqual([
      { order_id: "order_second", source: "second_order" },
      { order_id: "order_x", source: "ungated" },
    ])
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "0", committed: "518" }])
    await expectNoDifference()
  })

  it("[C2 C8] tells the second order of a cart apart, though something was reserved for each, and they are settled at once", async () => {
    const limit = await service.limits.add(limitOf(), silent)
    const input = spend("9")
    const twin = spend("9", { cartId: input.cartId })
    await service.reserve(input)
    await service.reserve(twin)
    const orders = [order(input, "9", { orderId: "order_1" }), order(twin, "9", { orderId: "order_2" })]
    const settled = await Promise.all(orders.map(async (one) => await service.settle(one)))
    expect(settled.map(({ isNew }) => isNew)).toEqual([false, false])
    const sources = await sql("select order_id, source from cc_budget_spending order by order_id")
    expect(sources.map(({ source }) => source).sort()).toEqual(["checkout", "second_order"])
    for (const one of orders) {
      await service.settle({ ...one, asOf: new Date(), money: { ...one.money, amount: "8" } })
    }
    expect(await sql("select order_id, source from cc_budget_spending order by order_id")).toEqual(sources)
    expect(await balancesOf(limit.id)).toEqual([{ reserved: "0", committed: "16" }])
    await expectNoDifference()
  })

  it("[C8] is not taken back by what was read of an order before", async () => {
    const input = spend("80")
    await service.reserve(input)
    const early = new Date(Date.now() - 1_000)
    await service.settle(order(input, "0", { cause: "order.canceled" }))
    expect(await service.settle(order(input, "80", { asOf: early }))).toMatchObject({ changed: false })
    expect(await sql("select amount::text from cc_budget_spending")).toEqual([{ amount: "0" }])
    await expectNoDifference()
  })
})
