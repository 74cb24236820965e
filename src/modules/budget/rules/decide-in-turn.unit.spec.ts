import { limitOf } from "../__tests__/budget-world"
import type { LimitState, Window } from "../types"
import { decideInTurn } from "./decide-in-turn"
import type { Asked } from "./decide-in-turn"

const MARCH: Window = { startsAt: new Date("2026-03-01T00:00:00Z"), endsAt: new Date("2026-04-01T00:00:00Z") }
const APRIL: Window = { startsAt: new Date("2026-04-01T00:00:00Z"), endsAt: new Date("2026-05-01T00:00:00Z") }

const limit = { ...limitOf({ carryOver: true, timeZone: "UTC" }), id: "limit_1", version: 1, createdAt: new Date("2026-01-01T00:00:00Z") }

const inMarch: LimitState = { limit, window: MARCH, reserved: "0", committed: "0", carried: "0", balanceVersion: null, before: null, after: null }
const inApril: LimitState = { ...inMarch, window: APRIL, carried: "100", before: { window: MARCH, reserved: "0", committed: "0", balanceVersion: null } }
const perOrder: LimitState = { ...inMarch, limit: { ...limit, id: "limit_2", period: "order" as const, carryOver: false }, window: null }

const asks = (amount: string, ...states: LimitState[]): Asked => ({
  states,
  money: { amount, currencyCode: "eur", rates: {} },
  isApproved: false,
})
const decide = (...asked: Asked[]): string[] => decideInTurn(asked).map(({ decision }) => decision.outcome)

describe("[C8] several who ask at once", () => {
  it.each([
    ["take of one limit what the ones before left", [asks("60", inMarch), asks("50", inMarch), asks("40", inMarch)], ["allowed", "refused", "allowed"]],
    ["are each held against a limit per order alone", [asks("90", perOrder), asks("90", perOrder), asks("101", perOrder)], ["allowed", "allowed", "refused"]],
    ["leave nothing over of a period that they used up and that ended between them", [asks("80", inMarch), asks("121", inApril), asks("120", inApril)], ["allowed", "refused", "allowed"]],
    ["leave over what nobody took", [asks("200", inApril), asks("1", inApril)], ["allowed", "refused"]],
  ])("%s", (_title, asked, expected) => {
    expect(decide(...asked)).toEqual(expected)
  })
})
