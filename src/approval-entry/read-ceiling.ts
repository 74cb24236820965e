import { readAmount } from "../budget-entry/read-amount"

/** A ceiling as it is typed: empty is none, and 0 lets nothing be approved. Undefined for what is no amount. */
export function readCeiling(text: string, locale: string): string | null | undefined {
  const typed = text.trim()
  if (typed === "") {
    return null
  }
  return /^0+([.,]0+)?$/.test(typed) ? "0" : (readAmount(typed, locale) ?? undefined)
}
