import type { LimitCheck, PurchaseCheck } from "../../client"
import { computeOverrun, computeSaving, findRenewal } from "./compute-overrun"

const limit: LimitCheck = {
  id: "limit_1",
  subject_type: "user",
  subject_id: "bu_1",
  period: "month",
  currency_code: "eur",
  amount: "400",
  carried: "0",
  used: "300",
  reserved: "0",
  left: "100",
  renews_at: "2026-03-31T22:00:00.000Z",
  on_exceed: "approve",
  exceeded: true,
  message: "Exceeded.",
}

function check(amount: string, limits: LimitCheck[]): PurchaseCheck {
  return { cart_id: "cart_1", allowed: false, reason: "approval_required", message: null, amount, currency_code: "eur", limits, contacts: [], approvers: [], rules: [], approval_request: null }
}

describe("what would make an order fit", () => {
  it.each([
    ["100.10", "0.1", "100.0000"],
    ["100.3", "100.1", "0.2000"],
    ["50", "-12.5", "62.5000"],
    ["1234567890.01", "0", "1234567890.0100"],
  ])("[C10] %s over what is left, %s, is %s, exactly", (amount, left, over) => {
    expect(computeOverrun({ ...limit, left }, check(amount, []))).toBe(over)
  })

  it("[C10] is nothing for a limit that is kept, or in another currency", () => {
    expect(computeOverrun({ ...limit, exceeded: false }, check("500", []))).toBeNull()
    expect(computeOverrun({ ...limit, currency_code: "chf" }, check("500", []))).toBeNull()
  })

  it("[C10] is the largest of what each refusing limit asks for", () => {
    const tighter: LimitCheck = { ...limit, left: "20", on_exceed: "block" }
    expect(computeSaving(check("150", [limit, tighter]))).toBe("130.0000")
    expect(computeSaving(check("150", [limit, { ...tighter, on_exceed: "warn" }]))).toBe("50.0000")
    expect(computeSaving(check("150", [limit, { ...tighter, left: "0" }]))).toBeNull()
    expect(computeSaving(check("150", [limit, { ...tighter, currency_code: "chf" }]))).toBeNull()
  })

  it("[C10] or waiting until all of them have renewed", () => {
    const later: LimitCheck = { ...limit, renews_at: "2026-12-31T23:00:00.000Z" }
    expect(findRenewal(check("150", [later, limit]))).toBe(later.renews_at)
    expect(findRenewal(check("150", [later, { ...limit, renews_at: null }]))).toBeNull()
    expect(findRenewal(check("150", []))).toBeNull()
  })
})
