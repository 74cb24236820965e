import type { LimitCheck, PurchaseCheck } from "../../client"

/** Digits behind the point that no currency exceeds. */
const places = 4

/** By how much an order goes over a limit; null where it does not, or where the two are in different currencies. */
export function computeOverrun(limit: LimitCheck, check: Pick<PurchaseCheck, "amount" | "currency_code">): string | null {
  if (!limit.exceeded || limit.currency_code !== check.currency_code) {
    return null
  }
  return subtract(check.amount, limit.left)
}

/** How much less would fit all limits that refuse the order; null where no smaller order would. */
export function computeSaving(check: PurchaseCheck): string | null {
  const refusing = check.limits.filter(({ exceeded, on_exceed }) => exceeded && on_exceed !== "warn")
  const overruns = refusing.map((limit) => computeOverrun(limit, check))
  const [largest] = overruns.filter((over) => over !== null).sort((one, other) => Number(other) - Number(one))
  if (largest === undefined || overruns.includes(null) || refusing.some(({ left }) => Number(left) <= 0)) {
    return null
  }
  return largest
}

/** The last instant at which one of the refusing limits renews; null where one never does. */
export function findRenewal(check: PurchaseCheck): string | null {
  const dates = check.limits.filter(({ exceeded, on_exceed }) => exceeded && on_exceed !== "warn").map(({ renews_at }) => renews_at)
  return dates.includes(null) ? null : (dates.sort().at(-1) ?? null)
}

/** Exactly, as floats would not: decimals as whole numbers of their smallest part. */
function subtract(from: string, amount: string): string {
  const difference = toParts(from) - toParts(amount)
  const digits = String(difference < 0n ? -difference : difference).padStart(places + 1, "0")
  return `${difference < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function toParts(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".")
  const parts = BigInt(whole + fraction.slice(0, places).padEnd(places, "0"))
  return decimal.startsWith("-") ? -parts : parts
}
