import type { Budget } from "../../../api/schemas/budgets"
import { changesOf, createBodyOf, differencesOf, emptyBudgetForm, formOf, isBudget, isComplete, whatIfBodyOf } from "./budget-form"

const budget: Budget = {
  id: "limit_1",
  subject_type: "role",
  subject_id: "buyer",
  subject_name: "Buyer",
  shared: true,
  period: "month",
  amount: "100",
  currency_code: "eur",
  time_zone: "Europe/Berlin",
  on_exceed: "approve",
  carry_over: false,
  valid_from: null,
  valid_until: null,
  alert_shares: [],
  version: 2,
  created_at: "2026-01-01T00:00:00.000Z",
  used: "0",
  reserved: "0",
  carried: "0",
  left: "100",
  starts_at: null,
  renews_at: null,
  forecast: null,
}

describe("the form of a budget", () => {
  it("[C1] sends what it is for, and carries over only what comes again", () => {
    const form = { ...emptyBudgetForm, userId: "buser_1", amount: " 5.5 ", carryOver: true }
    const common = { on_exceed: "approve", amount: "5.5", alert_shares: [80, 100], valid_from: null, valid_until: null }
    expect(createBodyOf(form)).toEqual({ ...common, subject_type: "user", subject_id: "buser_1", period: "month", carry_over: true })
    expect(createBodyOf({ ...form, subjectType: "company", period: "total" })).toEqual({ ...common, subject_type: "company", period: "total", carry_over: false })
  })

  it("[C9] sends only what was changed, and no limit where it is switched off", () => {
    const form = formOf(budget)
    expect(changesOf(budget, form)).toEqual({})
    expect(changesOf(budget, { ...form, amount: "200", onExceed: "block" })).toEqual({ amount: "200", on_exceed: "block" })
    expect(changesOf(budget, { ...form, isSet: false })).toEqual({ amount: null })
    expect(differencesOf(budget, { ...form, carryOver: true })).toEqual(["carryOver"])
    const more = { ...form, alertShares: "50 90", validUntil: "2026-12-31" }
    expect(changesOf(budget, more)).toEqual({ alert_shares: [50, 90], valid_until: "2027-01-01" })
    expect(formOf({ ...budget, alert_shares: [50, 90], valid_until: "2026-12-31T23:00:00.000Z" })).toMatchObject({
      alertShares: "50, 90",
      validUntil: "2026-12-31",
    })
    expect(changesOf({ ...budget, valid_until: "2026-12-31T23:00:00.000Z" }, form)).toEqual({ valid_until: null })
  })

  it("[C1] is complete with an amount above zero and somebody it is for", () => {
    expect(isComplete({ ...emptyBudgetForm, amount: "5" })).toBe(false)
    expect(isComplete({ ...emptyBudgetForm, userId: "buser_1", amount: "0" })).toBe(false)
    expect(isComplete({ ...emptyBudgetForm, userId: "buser_1", amount: "5" })).toBe(true)
    expect(isComplete({ ...emptyBudgetForm, subjectType: "company", amount: "5" })).toBe(true)
    expect(isComplete({ ...emptyBudgetForm, subjectType: "cost_center", userId: "buser_1", amount: "5" })).toBe(false)
    const ofCenter = { ...emptyBudgetForm, subjectType: "cost_center", costCenterId: "costcenter_1", amount: "5" } as const
    expect(isComplete(ofCenter)).toBe(true)
    expect(createBodyOf(ofCenter)).toMatchObject({ subject_type: "cost_center", subject_id: "costcenter_1" })
    const ofCompany = { ...emptyBudgetForm, subjectType: "company", amount: "5" } as const
    expect(isComplete({ ...ofCompany, alertShares: "101" })).toBe(false)
    expect(isComplete({ ...ofCompany, validFrom: "2026-05-01", validUntil: "2026-04-30" })).toBe(false)
    expect(isComplete({ ...ofCompany, validFrom: "2026-05-01", validUntil: "2026-05-01" })).toBe(true)
    expect(isBudget(budget)).toBe(true)
    expect(isBudget({ id: "limit_1" })).toBe(false)
  })

  it("[C12] is tried once it has an amount and somebody it is for, whenever it holds", () => {
    const form = { ...emptyBudgetForm, amount: "5", validFrom: "2090-01-01" }
    expect(whatIfBodyOf(form, null)).toBeNull()
    expect(whatIfBodyOf({ ...form, userId: "buser_1", amount: "" }, null)).toBeNull()
    expect(whatIfBodyOf({ ...form, userId: "buser_1", isSet: false }, null)).toBeNull()
    expect(whatIfBodyOf({ ...form, userId: "buser_1" }, null)).toMatchObject({ subject_id: "buser_1", amount: "5", valid_from: null })
    expect(whatIfBodyOf({ ...form, userId: "buser_1" }, "limit_1")).toMatchObject({ limit_id: "limit_1" })
  })
})
