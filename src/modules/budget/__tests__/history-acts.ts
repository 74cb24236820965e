import { array, boolean, constantFrom, integer, oneof, record } from "fast-check"
import type { Arbitrary } from "fast-check"

const PERIODS = ["order", "day", "week", "month", "quarter", "year", "total"] as const
const ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "UTC"] as const
const SECOND = 1_000
const HOUR = 3_600_000
const DAY = 86_400_000
const WEEK = 604_800_000
const STEPS_MS = [SECOND, HOUR / 2, HOUR, DAY / 2, DAY, WEEK] as const

/** A company's cost centers, by their numbers, each with the one above it at first. */
export const CENTERS = [
  { nth: 1, below: null },
  { nth: 2, below: 1 },
  { nth: 3, below: 2 },
  { nth: 4, below: null },
] as const

/** Instants close to where windows end and clocks change, in one zone or another. */
export const BEGINNINGS = [
  "2026-03-28T22:30:00Z",
  "2026-10-24T21:30:00Z",
  "2026-10-31T23:59:59Z",
  "2026-12-31T22:59:30Z",
  "2027-03-13T12:00:00Z",
] as const

const cents = integer({ min: 0, max: 9_999 })
const limitCents = integer({ min: 1, max: 20_000 })
/** Of what is there by then, whichever this comes to. */
const nth = integer({ min: 0, max: 99 })
const currencyCode = constantFrom("eur", "eur", "eur", "usd")
/** What one of a currency is worth in the other one; null where the shop does not say. */
const percent = constantFrom(108, 93, 50, null)
const center = constantFrom(null, null, 1, 2, 3, 4)

const ask = record({
  user: integer({ min: 1, max: 2 }),
  role: constantFrom("buyer", "other"),
  center,
  cents,
  currencyCode,
  percent,
  isApproved: boolean(),
  /** After the one before, of those who ask together. */
  laterMs: constantFrom(0, 0, 0, SECOND, HOUR / 2),
})
export type Ask = typeof ask extends Arbitrary<infer T> ? T : never

const subject = oneof(
  record({ type: constantFrom("user" as const), id: constantFrom("buser_1", "buser_2") }),
  record({ type: constantFrom("role" as const), id: constantFrom("buyer", "other") }),
  record({ type: constantFrom("cost_center" as const), nth: constantFrom(1, 2, 3, 4) }),
  record({ type: constantFrom("company" as const) })
)

const limit = record({
  kind: constantFrom("limit" as const),
  subject,
  period: constantFrom(...PERIODS),
  cents: limitCents,
  currencyCode,
  onExceed: constantFrom("approve" as const, "block" as const, "warn" as const),
  timeZone: constantFrom(...ZONES),
  carryOver: boolean(),
  /** From now on; null: from ever. */
  fromMs: constantFrom(null, null, null, -DAY, 0, HOUR, DAY),
  /** From its beginning, or from now on; null: for ever. */
  lastsMs: constantFrom(null, null, null, SECOND, HOUR, DAY, WEEK),
})

const relimit = record({
  kind: constantFrom("relimit" as const),
  nth,
  cents: limitCents,
  carryOver: boolean(),
  /** Until so long from now; null: for ever, `as it is` leaves it. */
  lastsMs: constantFrom("as it is" as const, "as it is" as const, null, 0, SECOND, HOUR, DAY, WEEK),
})

const place = record({ kind: constantFrom("place" as const), nth, isToldTwice: boolean() })
const change = record({ kind: constantFrom("change" as const), nth, cents, percent })
const move = record({ kind: constantFrom("move" as const), center: constantFrom(1, 2, 3, 4), below: constantFrom(null, 1, 2, 3, 4) })
const picked = <Kind extends string>(kind: Kind) => record({ kind: constantFrom(kind), nth })

/** What happens in a company, one thing after the other. */
export const act = oneof(
  { weight: 6, arbitrary: record({ kind: constantFrom("reserve" as const), asks: array(ask, { minLength: 1, maxLength: 1 }) }) },
  { weight: 3, arbitrary: record({ kind: constantFrom("reserve" as const), asks: array(ask, { minLength: 2, maxLength: 4 }) }) },
  { weight: 2, arbitrary: picked("repeat") },
  { weight: 3, arbitrary: place },
  { weight: 2, arbitrary: change },
  { weight: 1, arbitrary: picked("cancel") },
  { weight: 2, arbitrary: picked("release") },
  { weight: 4, arbitrary: limit },
  { weight: 2, arbitrary: relimit },
  { weight: 1, arbitrary: picked("unlimit") },
  { weight: 1, arbitrary: picked("restore") },
  { weight: 1, arbitrary: move },
  { weight: 4, arbitrary: record({ kind: constantFrom("wait" as const), ms: constantFrom(...STEPS_MS) }) }
)
export type Act = typeof act extends Arbitrary<infer T> ? T : never
