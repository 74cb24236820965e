import type { Limit, ReserveInput, Spender } from "../types"

export const COMPANY = "comp_1"
/** The middle of a month, so that no window ends while a test runs. */
export const AT = new Date("2026-05-15T12:00:00Z")

export function buyer(more: Partial<Spender> = {}): Spender {
  return {
    companyId: COMPANY,
    businessUserId: "buser_1",
    customerId: "cus_1",
    roleKeys: ["buyer"],
    costCenterIds: [],
    ...more,
  }
}

export function limitOf(more: Partial<Limit> = {}): Omit<Limit, "id" | "version" | "createdAt"> {
  return {
    companyId: COMPANY,
    subject: { type: "user", id: "buser_1" },
    period: "month",
    amount: "100",
    currencyCode: "eur",
    timeZone: "Europe/Berlin",
    onExceed: "approve",
    carryOver: false,
    validFrom: null,
    validUntil: null,
    alertShares: [80, 100],
    ...more,
  }
}

let runs = 0

export function spend(amount: string, more: Partial<ReserveInput> = {}): ReserveInput {
  runs += 1
  return {
    key: `run:${runs}`,
    spender: buyer(),
    cartId: `cart_${runs}`,
    money: { amount, currencyCode: "eur", rates: {} },
    placedAt: AT,
    isApproved: false,
    ...more,
  }
}
