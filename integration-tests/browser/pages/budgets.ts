import type { BudgetPeriods } from "../../../src/api/schemas/budget-periods"
import type { Budget, Statement, StatementEntry } from "../../../src/api/schemas/budgets"
import type { WhatIf } from "../../../src/api/schemas/what-if"
import type { Me } from "../../../src/api/schemas/company"
import { anna, buyer } from "./people"

/** A main contact who sets the company's budgets. */
export const keeper: Me = {
  ...anna,
  current: anna.current && {
    ...anna.current,
    permissions: [...anna.current.permissions, "budgets.manage", "budgets.view_own"],
  },
}

/** A buyer who sees what holds for oneself. */
export const spender: Me = {
  ...buyer,
  current: buyer.current && { ...buyer.current, permissions: [...buyer.current.permissions, "budgets.view_own"] },
}

export function budget(id: string, changes: Partial<Budget>): Budget {
  return {
    id,
    subject_type: "user",
    subject_id: "bu_2",
    subject_name: "Ben Adler",
    shared: false,
    period: "month",
    amount: "400",
    currency_code: "eur",
    time_zone: "Europe/Berlin",
    on_exceed: "approve",
    carry_over: false,
    valid_from: null,
    valid_until: null,
    alert_shares: [80, 100],
    version: 3,
    created_at: "2026-01-01T00:00:00.000Z",
    used: "123.45",
    reserved: "50",
    carried: "0",
    left: "226.55",
    starts_at: "2026-02-28T23:00:00.000Z",
    renews_at: "2026-03-31T22:00:00.000Z",
    forecast: { used_up_at: null },
    ...changes,
  }
}

export const monthly = budget("limit_1", { forecast: { used_up_at: "2026-03-19T10:00:00.000Z" } })

/** One of each kind: shared, exceeded, carried over, per order, in total, and one with a name out for trouble. */
export const budgets: Budget[] = [
  monthly,
  budget("limit_2", {
    subject_type: "role",
    subject_id: "buyer",
    subject_name: "Buyer",
    shared: true,
    period: "quarter",
    amount: "12000",
    used: "12345.6",
    reserved: "0",
    left: "-345.6",
    forecast: null,
    on_exceed: "block",
    valid_until: "2026-12-31T23:00:00.000Z",
  }),
  budget("limit_3", {
    subject_type: "company",
    subject_id: "comp_1",
    subject_name: "Müller & Söhne Maschinenbau GmbH",
    shared: true,
    period: "total",
    amount: "1000000",
    carried: "0",
    left: "999826.55",
    on_exceed: "warn",
    starts_at: null,
    renews_at: null,
    forecast: null,
  }),
  budget("limit_4", { period: "order", amount: "100", used: "0", reserved: "0", left: "100", starts_at: null, renews_at: null, forecast: null }),
  budget("limit_5", {
    subject_id: "bu_3",
    subject_name: "<b>Carla</b> Wolfeschlegelsteinhausenbergerdorff-Obermeier",
    period: "week",
    carry_over: true,
    carried: "80",
    left: "306.55",
  }),
]

export const budgetPage = { budgets, count: 5, count_is_minimum: false, limit: 20, offset: 0, next: null }

function entry(id: string, changes: Partial<StatementEntry>): StatementEntry {
  return {
    id,
    kind: "commit",
    cause: "order.placed",
    occurred_at: "2026-03-02T08:15:00.000Z",
    starts_at: "2026-02-28T23:00:00.000Z",
    used_change: "123.45",
    reserved_change: "-123.45",
    is_me: false,
    user_name: "Ben Adler",
    order_id: "order_1",
    order_display_id: 1042,
    source: "checkout",
    ...changes,
  }
}

export const statement: Statement = {
  budget: monthly,
  entries: [
    entry("12", { kind: "reserve", used_change: "0", reserved_change: "50", order_id: null, order_display_id: null }),
    entry("11", { kind: "adjust", used_change: "-10.5", reserved_change: "0", cause: "return", source: "ungated" }),
    entry("10", {}),
    entry("9", { kind: "reserve", used_change: "0", reserved_change: "123.45", is_me: true, user_name: "Anna Müller" }),
    entry("8", { source: "second_order", user_name: null, order_id: null, order_display_id: null }),
  ],
  limit: 20,
  next: "8",
}

/** When twelve months begin in Berlin, oldest first, and the one after them. */
const months = [
  "2025-03-31T22:00:00.000Z",
  "2025-04-30T22:00:00.000Z",
  "2025-05-31T22:00:00.000Z",
  "2025-06-30T22:00:00.000Z",
  "2025-07-31T22:00:00.000Z",
  "2025-08-31T22:00:00.000Z",
  "2025-09-30T22:00:00.000Z",
  "2025-10-31T23:00:00.000Z",
  "2025-11-30T23:00:00.000Z",
  "2025-12-31T23:00:00.000Z",
  "2026-01-31T23:00:00.000Z",
  "2026-02-28T23:00:00.000Z",
  "2026-03-31T22:00:00.000Z",
]
const spent = ["310", "280.5", "402.9", "0", "120", "390", "455", "300", "210", "399.99", "330", "123.45"]

export const periods: BudgetPeriods = {
  budget: monthly,
  periods: spent.map((used, nth) => ({
    starts_at: months[nth] ?? "",
    ends_at: months[nth + 1] ?? null,
    is_current: nth === 11,
    used,
    reserved: nth === 11 ? "50" : "0",
    available: "400",
  })),
}

/** A monthly budget of 300, tried: too little in four of seven months. */
export const whatIf: WhatIf = {
  currency_code: "eur",
  time_zone: "Europe/Berlin",
  counted_since: "2025-02-03T09:00:00.000Z",
  periods: periods.periods
    .slice(5)
    .map(({ used, available: _available, reserved: _reserved, ...period }) => ({
      ...period,
      is_complete: true,
      spent: used,
      available: "300",
      exceeded: Number(used) > 300,
      orders: 4,
      orders_over: Number(used) > 300 ? 1 : 0,
    }))
    .reverse(),
  orders_over: 4,
  orders: ["2026-02-24", "2026-01-30", "2025-10-28", "2025-09-29"].map((day, nth) => ({
    placed_at: `${day}T08:15:00.000Z`,
    amount: "155.5",
    is_me: nth === 3,
    user_name: nth === 2 ? null : "Ben Adler",
    order_id: `order_${nth}`,
    order_display_id: nth === 2 ? null : 1042 - nth,
  })),
}
