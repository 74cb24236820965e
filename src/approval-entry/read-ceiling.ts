import { readLimit } from "./read-limit"

/** A ceiling as it is typed: empty is none, and 0 lets nothing be approved. Undefined for what is no amount. */
export function readCeiling(text: string, locale: string): string | null | undefined {
  return text.trim() === "" ? null : (readLimit(text, locale) ?? undefined)
}
