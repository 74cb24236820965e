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
    expect(createBodyOf(form, "en")).toEqual({ ...common, subject_type: "user", subject_id: "buser_1", period: "month", carry_over: true })
    expect(createBodyOf({ ...form, subjectType: "company", period: "total" }, "en")).toEqual({ ...common, subject_type: "company", period: "total", carry_over: false })
  })

  it("[C1] reads and writes its amount as the language does", () => {
    const form = { ...emptyBudgetForm, userId: "buser_1", amount: "1.500,50" }
    expect(createBodyOf(form, "de")).toMatchObject({ amount: "1500.50" })
    expect(isComplete(form, "en")).toBe(false)
    const saved = { ...budget, amount: "1500.5" }
    expect(formOf(saved, "de")).toMatchObject({ amount: "1500,5" })
    expect(changesOf(saved, formOf(saved, "de"), "de")).toEqual({})
    expect(changesOf(saved, { ...formOf(saved, "de"), amount: "2.000" }, "de")).toEqual({ amount: "2000" })
  })

  it("[C9] sends only what was changed, and no limit where it is switched off", () => {
    const form = formOf(budget, "en")
    expect(changesOf(budget, form, "en")).toEqual({})
    expect(changesOf(budget, { ...form, amount: "200", onExceed: "block" }, "en")).toEqual({ amount: "200", on_exceed: "block" })
    expect(changesOf(budget, { ...form, isSet: false }, "en")).toEqual({ amount: null })
    expect(differencesOf(budget, { ...form, carryOver: true }, "en")).toEqual(["carryOver"])
    const more = { ...form, alertShares: "50 90", validUntil: "2026-12-31" }
    expect(changesOf(budget, more, "en")).toEqual({ alert_shares: [50, 90], valid_until: "2027-01-01" })
    expect(formOf({ ...budget, alert_shares: [50, 90], valid_until: "2026-12-31T23:00:00.000Z" }, "en")).toMatchObject({
      alertShares: "50, 90",
      validUntil: "2026-12-31",
    })
    expect(changesOf({ ...budget, valid_until: "2026-12-31T23:00:00.000Z" }, form, "en")).toEqual({ valid_until: null })
  })

  it("[C1] is complete with an amount above zero and somebody it is for", () => {
    expect(isComplete({ ...emptyBudgetForm, amount: "5" }, "en")).toBe(false)
    expect(isComplete({ ...emptyBudgetForm, userId: "buser_1", amount: "0" }, "en")).toBe(false)
    expect(isComplete({ ...emptyBudgetForm, userId: "buser_1", amount: "5" }, "en")).toBe(true)
    expect(isComplete({ ...emptyBudgetForm, subjectType: "company", amount: "5" }, "en")).toBe(true)
    expect(isComplete({ ...emptyBudgetForm, subjectType: "cost_center", userId: "buser_1", amount: "5" }, "en")).toBe(false)
    const ofCenter = { ...emptyBudgetForm, subjectType: "cost_center", costCenterId: "costcenter_1", amount: "5" } as const
    expect(isComplete(ofCenter, "en")).toBe(true)
    expect(createBodyOf(ofCenter, "en")).toMatchObject({ subject_type: "cost_center", subject_id: "costcenter_1" })
    const ofCompany = { ...emptyBudgetForm, subjectType: "company", amount: "5" } as const
    expect(isComplete({ ...ofCompany, alertShares: "101" }, "en")).toBe(false)
    expect(isComplete({ ...ofCompany, validFrom: "2026-05-01", validUntil: "2026-04-30" }, "en")).toBe(false)
    expect(isComplete({ ...ofCompany, validFrom: "2026-05-01", validUntil: "2026-05-01" }, "en")).toBe(true)
    expect(isBudget(budget)).toBe(true)
    expect(isBudget({ id: "limit_1" })).toBe(false)
  })

  it("[C12] is tried once it has an amount and somebody it is for, whenever it holds", () => {
    const form = { ...emptyBudgetForm, amount: "5", validFrom: "2090-01-01" }
    expect(whatIfBodyOf(form, { limitId: null, locale: "en" })).toBeNull()
    expect(whatIfBodyOf({ ...form, userId: "buser_1", amount: "" }, { limitId: null, locale: "en" })).toBeNull()
    expect(whatIfBodyOf({ ...form, userId: "buser_1", isSet: false }, { limitId: null, locale: "en" })).toBeNull()
    expect(whatIfBodyOf({ ...form, userId: "buser_1" }, { limitId: null, locale: "en" })).toMatchObject({ subject_id: "buser_1", amount: "5", valid_from: null })
    expect(whatIfBodyOf({ ...form, userId: "buser_1" }, { limitId: "limit_1", locale: "en" })).toMatchObject({ limit_id: "limit_1" })
  })
})
