import { readAmount } from "../budget-entry/read-amount"

/** A ceiling as it is typed: empty is none, and 0 lets nothing be approved. Undefined for what is no amount. */
export function readCeiling(text: string, locale: string): string | null | undefined {
  const typed = text.trim()
  if (typed === "") {
    return null
  }
  return /^0+([.,]0+)?$/.test(typed) ? "0" : (readAmount(typed, locale) ?? undefined)
}

/** Whether what is typed is what is saved, however many digits either has; nothing typed is not 0. */
export function isSameCeiling(typed: string | null | undefined, saved: string | null): boolean {
  return typed === undefined || typed === null || saved === null ? typed === saved : Number(typed) === Number(saved)
}
