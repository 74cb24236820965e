import { readAmount } from "../amount-entry/read-amount"

/** An amount, 0 too: every order is over it that costs something. Null for what is none. */
export function readLimit(text: string, locale: string): string | null {
  return /^0+([.,]0+)?$/.test(text.trim()) ? "0" : readAmount(text, locale)
}
