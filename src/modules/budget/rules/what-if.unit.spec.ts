import fc from "fast-check"
import { computeLookBack, computeWhatIf, type KnownPast, type PastSpending, type TriedTerms } from "./what-if"

const zone = "Europe/Berlin"
const monthly: TriedTerms = { period: "month", timeZone: zone, amount: "100", onExceed: "approve", carryOver: false }
const at = new Date("2026-05-15T12:00:00Z")
const long = new Date("2020-01-01T00:00:00Z")

const placed = (placedAt: string, amount: string): PastSpending => ({ placedAt: new Date(placedAt), amount })
const past = (spendings: PastSpending[], more: Partial<KnownPast<PastSpending>> = {}) => ({
  spendings,
  countedSince: long,
  cutAt: null,
  ...more,
})
const overs = (terms: TriedTerms, spendings: PastSpending[]) =>
  computeWhatIf(terms, past(spendings), at).map(({ over }) => over.map(({ amount }) => amount))

describe("what a limit would have done", () => {
  it("[C12] is told of the period that runs and six full ones, which begin at midnight in the company's time zone", () => {
    const periods = computeWhatIf(
      monthly,
      // 23:59:59 and 00:00:00 in Berlin, on both sides of the clock's change
      past([placed("2026-03-31T21:59:59Z", "60"), placed("2026-03-31T22:00:00Z", "70"), placed("2026-04-30T21:59:59.999Z", "40")]),
      at
    )
    expect(periods.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-04-30T22:00:00.000Z",
      "2026-03-31T22:00:00.000Z",
      "2026-02-28T23:00:00.000Z",
      "2026-01-31T23:00:00.000Z",
      "2025-12-31T23:00:00.000Z",
      "2025-11-30T23:00:00.000Z",
      "2025-10-31T23:00:00.000Z",
    ])
    expect(periods.slice(0, 3)).toMatchObject([
      { isCurrent: true, spent: "0", orders: 0, over: [] },
      { isCurrent: false, isComplete: true, spent: "110", available: "100", orders: 2, over: [{ amount: "40" }] },
      { spent: "60", over: [] },
    ])
    expect(computeLookBack(monthly, at).toISOString()).toBe("2025-09-30T22:00:00.000Z")
  })

  it("[C12] to the amount is not over it", () => {
    expect(overs(monthly, [placed("2026-05-02T10:00:00Z", "99.99"), placed("2026-05-03T10:00:00Z", "0.01")])[0]).toEqual([])
    expect(overs(monthly, [placed("2026-05-02T10:00:00Z", "99.99"), placed("2026-05-03T10:00:00Z", "0.02")])[0]).toEqual(["0.02"])
  })

  it("[C12] goes on from an order that was approved, and not from one that was refused", () => {
    const orders = ["90", "60", "10", "5"].map((amount, nth) => placed(`2026-05-0${nth + 1}T10:00:00Z`, amount))
    expect(overs(monthly, orders)[0]).toEqual(["60", "10", "5"])
    expect(overs({ ...monthly, onExceed: "warn" }, orders)[0]).toEqual(["60", "10", "5"])
    expect(overs({ ...monthly, onExceed: "block" }, orders)[0]).toEqual(["60", "5"])
  })

  it("[C12] has room again by what was taken off an order later, which is no order itself", () => {
    const orders = [placed("2026-05-02T10:00:00Z", "90"), placed("2026-05-03T10:00:00Z", "-40"), placed("2026-05-04T10:00:00Z", "50"), placed("2026-05-05T10:00:00Z", "0.01")]
    expect(computeWhatIf(monthly, past(orders), at)[0]).toMatchObject({ spent: "100.01", orders: 3, over: [{ amount: "0.01" }] })
  })

  it("[C12] carries over what was left, from the period before the first as well, and nothing from before the ledger", () => {
    const terms = { ...monthly, carryOver: true }
    const spendings = [placed("2026-04-10T10:00:00Z", "70"), placed("2026-05-10T10:00:00Z", "130.01")]
    expect(computeWhatIf(terms, past(spendings), at)[0]).toMatchObject({ available: "130", over: [{ amount: "130.01" }] })
    expect(computeWhatIf(terms, past([]), at).map(({ available }) => available)).toEqual(Array(7).fill("200"))
    expect(computeWhatIf(terms, past([], { countedSince: new Date("2026-05-02T00:00:00Z") }), at)).toMatchObject([{ available: "100" }])
  })

  it("[C12] is silent about periods before the ledger, and says least figures where orders were too many", () => {
    const since = new Date("2026-03-20T10:00:00Z")
    expect(computeWhatIf(monthly, past([], { countedSince: since }), at)).toHaveLength(3)
    expect(computeWhatIf(monthly, past([], { countedSince: null }), at)).toMatchObject([{ isCurrent: true, spent: "0" }])
    expect(computeWhatIf(monthly, past([], { cutAt: since }), at).map(({ isComplete }) => isComplete)).toEqual([true, true, false])
  })

  it("[C12] per order is each order of the last 90 days by itself", () => {
    const terms: TriedTerms = { ...monthly, period: "order" }
    const spendings = [placed("2026-02-14T11:59:59Z", "500"), placed("2026-02-14T12:00:00Z", "100.01"), placed("2026-05-01T10:00:00Z", "100")]
    expect(computeWhatIf(terms, past(spendings), at)).toEqual([
      {
        startsAt: new Date("2026-02-14T12:00:00Z"),
        endsAt: null,
        isCurrent: true,
        isComplete: true,
        spent: "200.01",
        available: "100",
        orders: 2,
        over: [spendings[1]],
      },
    ])
    expect(computeLookBack(terms, at).toISOString()).toBe("2026-02-14T12:00:00.000Z")
  })

  it("[C12] in total is one period, from ever", () => {
    const terms: TriedTerms = { ...monthly, period: "total" }
    expect(computeWhatIf(terms, past([placed("2021-01-01T10:00:00Z", "100"), placed("2026-05-01T10:00:00Z", "1")]), at)).toMatchObject([
      { endsAt: null, isCurrent: true, spent: "101", over: [{ amount: "1" }] },
    ])
  })

  it("[C12] has an order over it exactly where more was spent than was there, whatever exceeding does", () => {
    const spending = fc.record({
      placedAt: fc.date({ min: new Date("2026-02-01"), max: at, noInvalidDate: true }),
      amount: fc.integer({ min: 1, max: 12_000 }).map((cents) => (cents / 100).toFixed(2)),
    })
    const terms = fc.record({
      period: fc.constantFrom("day", "week", "month", "quarter", "year", "total" as const),
      timeZone: fc.constantFrom("Europe/Berlin", "Pacific/Apia", "America/Sao_Paulo"),
      amount: fc.integer({ min: 1, max: 300 }).map(String),
      onExceed: fc.constantFrom("approve", "block", "warn" as const),
      carryOver: fc.boolean(),
    })
    fc.assert(
      fc.property(terms, fc.array(spending, { maxLength: 30 }), (asked, spendings) => {
        const sorted = [...spendings].sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
        for (const { over, spent, available, orders } of computeWhatIf(asked, past(sorted), at)) {
          expect(over.length > 0).toBe(Number(spent) > Number(available))
          expect(over.length).toBeLessThanOrEqual(orders)
        }
      })
    )
  })
})
