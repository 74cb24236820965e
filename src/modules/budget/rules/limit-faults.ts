import type { Limit } from "../types"

/** More digits than this are a slip, and no currency has so much of it. */
const MAX_DIGITS = 15

export interface LimitFault {
  path: "amount" | "carry_over" | "valid_until"
  message: string
}

/**
 * What is wrong with a limit's values taken together (C1); each of them alone has the right shape. An
 * amount is refused with more decimals than its currency has, zeros as well: `100.000` may mean a hundred thousand.
 */
export function listLimitFaults(
  limit: Pick<Limit, "amount" | "currencyCode" | "period" | "carryOver" | "validFrom" | "validUntil">
): LimitFault[] {
  const faults: LimitFault[] = []
  if (!isAmount(limit.amount)) {
    faults.push({ path: "amount", message: `is not a positive decimal of at most ${MAX_DIGITS} digits` })
  } else if (countDecimals(limit.amount) > currencyDecimals(limit.currencyCode)) {
    faults.push({ path: "amount", message: `has more decimals than ${limit.currencyCode.toUpperCase()} has` })
  }
  if (limit.carryOver && (limit.period === "order" || limit.period === "total")) {
    faults.push({ path: "carry_over", message: "needs a period that comes again" })
  }
  if (limit.validFrom && limit.validUntil && limit.validUntil <= limit.validFrom) {
    faults.push({ path: "valid_until", message: "is not after valid_from" })
  }
  return faults
}

function isAmount(amount: string): boolean {
  const digits = amount.replace(".", "").replace(/^0+/, "")
  return /^\d+(\.\d+)?$/.test(amount) && digits !== "" && digits.length <= MAX_DIGITS
}

function countDecimals(amount: string): number {
  return amount.split(".")[1]?.length ?? 0
}

/** By ISO 4217: two for the euro, none for the yen. */
function currencyDecimals(currencyCode: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency: currencyCode }).resolvedOptions().maximumFractionDigits ?? 2
}
