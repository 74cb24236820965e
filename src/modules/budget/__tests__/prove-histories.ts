import { array, assert, asyncProperty, boolean, constantFrom, integer, oneof, record } from "fast-check"
import type { Arbitrary } from "fast-check"
import type BudgetModuleService from "../service"
import { buyer, limitOf } from "./budget-world"
import { describeLedger } from "./describe-ledger"
import { LedgerModel, writeCents } from "./ledger-model"

const PERIODS = ["order", "day", "week", "month", "quarter", "year", "total"] as const
const ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "UTC"] as const
/** Instants close to where windows end and clocks change, in one zone or another. */
const BEGINNINGS = [
  "2026-03-28T22:30:00Z",
  "2026-10-24T21:30:00Z",
  "2026-10-31T23:59:59Z",
  "2026-12-31T22:59:30Z",
  "2027-03-13T12:00:00Z",
] as const
const STEPS_MS = [1_000, 1_800_000, 3_600_000, 43_200_000, 86_400_000, 604_800_000] as const

const spender = record({ user: integer({ min: 1, max: 2 }), role: constantFrom("buyer", "other") })
const subject = oneof(
  record({ type: constantFrom("user" as const), id: constantFrom("buser_1", "buser_2") }),
  record({ type: constantFrom("role" as const), id: constantFrom("buyer", "other") }),
  record({ type: constantFrom("company" as const), id: constantFrom("") })
)
const cents = integer({ min: 0, max: 9_999 })

/** What happens in a company, one thing after the other. `nth` picks one of what is there by then. */
const act = oneof(
  { weight: 6, arbitrary: record({ kind: constantFrom("reserve" as const), by: spender, cents, isApproved: boolean() }) },
  {
    weight: 3,
    arbitrary: record({
      kind: constantFrom("together" as const),
      each: array(record({ by: spender, cents, isApproved: boolean() }), { minLength: 2, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: record({ kind: constantFrom("place" as const), nth: integer({ min: 0, max: 99 }) }) },
  { weight: 2, arbitrary: record({ kind: constantFrom("change" as const), nth: integer({ min: 0, max: 99 }), cents }) },
  { weight: 1, arbitrary: record({ kind: constantFrom("cancel" as const), nth: integer({ min: 0, max: 99 }) }) },
  { weight: 2, arbitrary: record({ kind: constantFrom("release" as const), nth: integer({ min: 0, max: 99 }) }) },
  {
    weight: 3,
    arbitrary: record({
      kind: constantFrom("limit" as const),
      subject,
      period: constantFrom(...PERIODS),
      cents: integer({ min: 1, max: 20_000 }),
      onExceed: constantFrom("approve" as const, "block" as const, "warn" as const),
      timeZone: constantFrom(...ZONES),
    }),
  },
  { weight: 1, arbitrary: record({ kind: constantFrom("relimit" as const), nth: integer({ min: 0, max: 99 }), cents: integer({ min: 1, max: 20_000 }) }) },
  { weight: 1, arbitrary: record({ kind: constantFrom("unlimit" as const), nth: integer({ min: 0, max: 99 }) }) },
  { weight: 4, arbitrary: record({ kind: constantFrom("wait" as const), ms: constantFrom(...STEPS_MS) }) }
)
type Act = typeof act extends Arbitrary<infer T> ? T : never

let lived = 0

/** Random histories of a company, each against the model: every answer, every balance, and every sum (C8). */
export function proveHistories(runs: number): void {
  describeLedger(({ service }) => {
    it(`[C8 C1] the ledger answers as a plain list would, in ${runs} random histories`, async () => {
      await liveThrough(service, { numRuns: runs })
    })
  })
}

/** @throws where one of the histories goes otherwise than in the model */
export async function liveThrough(service: BudgetModuleService, histories: { numRuns: number; endOnFailure?: boolean }): Promise<void> {
  await assert(
    asyncProperty(constantFrom(...BEGINNINGS), boolean(), array(act, { minLength: 8, maxLength: 24 }), async (beginning, creditsCountNow, acts) => {
      await live(service, { beginning: new Date(beginning), creditsCountNow }, acts)
    }),
    histories
  )
}

interface Setting {
  beginning: Date
  /** Whether what makes an order cheaper counts when it happens, or where the order was placed. */
  creditsCountNow: boolean
}

async function live(
  service: BudgetModuleService,
  { beginning, creditsCountNow }: Setting,
  acts: readonly Act[]
): Promise<void> {
  lived += 1
  const companyId = `comp_${lived}`
  const model = new LedgerModel()
  const reserved: string[] = []
  const placed: string[] = []
  let now = beginning
  const settle = async (key: string, amountCents: number, loweredAt?: Date) => {
    const spending = model.spendings.get(key)
    if (spending) {
      await service.settle({
        orderId: `order_${key}`,
        cartId: key,
        spender: spending.spender,
        money: { amount: writeCents(amountCents), currencyCode: "eur", rates: {} },
        placedAt: now,
        asOf: new Date(),
        loweredAt,
        sourceWhenNew: "ungated",
        cause: "history",
      })
      model.change(spending, amountCents, loweredAt)
    }
  }
  for (const [nth, one] of acts.entries()) {
    switch (one.kind) {
      case "reserve":
      case "together": {
        // those who ask together are decided in the order in which they came, most of them as one group
        const each = one.kind === "reserve" ? [one] : one.each
        const answers = each.map(async ({ by, cents, isApproved }, turn) => {
          const who = buyer({ companyId, businessUserId: `buser_${by.user}`, roleKeys: [by.role] })
          const key = `${companyId}:${nth}:${turn}`
          const expected = model.decide(who, cents, now, isApproved)
          if (expected === "reserved") {
            model.spendings.set(key, { spender: who, cents, placedAt: now, credits: [] })
            reserved.push(key)
          }
          const outcome = await service.reserve({
            key,
            spender: who,
            cartId: key,
            money: { amount: writeCents(cents), currencyCode: "eur", rates: {} },
            placedAt: now,
            isApproved,
          })
          expect(outcome.outcome === "reserved" ? "reserved" : outcome.reason).toBe(expected)
        })
        await Promise.all(answers)
        break
      }
      case "place": {
        const [key] = take(reserved, one.nth)
        if (key !== undefined) {
          await settle(key, model.spendings.get(key)?.cents ?? 0)
          placed.push(key)
        }
        break
      }
      case "change":
      case "cancel": {
        const key = placed[one.nth % Math.max(1, placed.length)]
        if (key !== undefined) {
          await (one.kind === "cancel" ? settle(key, 0) : settle(key, one.cents, creditsCountNow ? now : undefined))
        }
        break
      }
      case "release": {
        const [key] = take(reserved, one.nth)
        if (key !== undefined) {
          await service.release({ key, cause: "history" })
          model.spendings.delete(key)
        }
        break
      }
      case "limit": {
        const of = one.subject.type === "company" ? { type: "company" as const, id: companyId } : one.subject
        const wanted = limitOf({ ...one, companyId, subject: of, amount: writeCents(one.cents) })
        const isThere = model.limits.some(
          (limit) =>
            !limit.isRemoved &&
            limit.period === one.period &&
            limit.onExceed === one.onExceed &&
            limit.subject.type === of.type &&
            limit.subject.id === of.id
        )
        const adding = service.limits.add(wanted, { at: now, tell: () => [] })
        if (isThere) {
          await expect(adding).rejects.toMatchObject({ code: "limit_exists" })
        } else {
          model.limits.push({ id: (await adding).id, subject: of, period: one.period, cents: one.cents, onExceed: one.onExceed, timeZone: one.timeZone, isRemoved: false })
        }
        break
      }
      case "relimit":
      case "unlimit":
        await changeLimit(service, model, { companyId, at: now }, one)
        break
      case "wait":
        now = new Date(now.getTime() + one.ms)
    }
  }
  await expectAgreement(service, model, { companyId, now })
}

async function changeLimit(
  service: BudgetModuleService,
  model: LedgerModel,
  { companyId, at }: { companyId: string; at: Date },
  one: { kind: "relimit"; nth: number; cents: number } | { kind: "unlimit"; nth: number }
): Promise<void> {
  const there = model.limits.filter(({ isRemoved }) => !isRemoved)
  const limit = there[one.nth % Math.max(1, there.length)]
  if (!limit) {
    return
  }
  if (one.kind === "unlimit") {
    await service.limits.remove({ id: limit.id, companyId }, () => [])
    limit.isRemoved = true
    return
  }
  const found = await service.limits.find({ id: limit.id, companyId })
  const changes = { amount: writeCents(one.cents) }
  await service.limits.update({ id: limit.id, companyId, version: found?.version ?? 0, changes }, { at, tell: () => [] })
  limit.cents = one.cents
}

async function expectAgreement(
  service: BudgetModuleService,
  model: LedgerModel,
  { companyId, now }: { companyId: string; now: Date }
): Promise<void> {
  for (const [user, role] of [["buser_1", "buyer"], ["buser_2", "other"]] as const) {
    const states = await service.listStates({ spender: buyer({ companyId, businessUserId: user, roleKeys: [role] }), at: now })
    for (const { limit, reserved, committed } of states) {
      const known = model.limits.find(({ id }) => id === limit.id)
      expect(Math.round((Number(reserved) + Number(committed)) * 100)).toBe(known ? model.usedCents(known, now) : NaN)
    }
  }
  expect(await service.verify({ companyId, limit: 10 })).toEqual({ balances: [], spendings: [] })
}

/** Takes one out of a list, if there is any. */
function take(list: string[], nth: number): string[] {
  return list.splice(nth % Math.max(1, list.length), 1)
}
