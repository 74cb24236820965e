/**
 * An amount as people of a language type it, as the shop takes it: `1.234,50` in German, `1,234.50` in English and
 * `1 234,50` in French are `1234.50`. Null for what is no amount above zero.
 *
 * What has groups of three digits is read as such only where the language writes them so, or has spaces between them.
 * A point is read as decimals in every language, as keypads have no other key for them, but not where it may stand
 * between thousands: `1.234` is none in French.
 *
 * @param locale a language as `Intl` has it
 */
export function readAmount(text: string, locale: string): string | null {
  const typed = text.trim().replace(/\s/g, " ").replaceAll("’", "'")
  const { group, point } = separatorsOf(locale)
  const thousands = new RegExp(`^[1-9]\\d{0,2}([ \\${group}])\\d{3}(\\1\\d{3})*(\\${point}\\d+)?$`)
  const between = thousands.exec(typed)?.[1]
  const isUnclear = between === undefined && point !== "." && /^[1-9]\d{0,2}\.\d{3}$/.test(typed)
  const plain = (between === undefined ? typed : typed.replaceAll(between, "")).replace(point, ".")
  return !isUnclear && /^\d+(\.\d+)?$/.test(plain) && /[1-9]/.test(plain) ? plain : null
}

/** An amount, 0 too: where every order is over it that costs something. */
export function readAmountOrZero(text: string, locale: string): string | null {
  return /^[\s0]*0[\s0]*$/.test(text) ? "0" : readAmount(text, locale)
}

/** The same the other way round, to begin a form with. */
export function writeAmount(amount: string, locale: string): string {
  return createFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(Number(amount))
}

/** An amount as the language writes it, for a sentence that asks for one. */
export function writeExample(locale: string): string {
  return createFormat(locale, { minimumFractionDigits: 2 }).format(1000.5)
}

/** What a language writes between thousands, and before the decimals. */
function separatorsOf(locale: string): { group: string; point: string } {
  // some languages begin to group at five digits only
  const parts = createFormat(locale).formatToParts(1_234_567.5)
  const valueOf = (type: "group" | "decimal") => parts.find((part) => part.type === type)?.value
  return { group: valueOf("group")?.replace("’", "'") ?? " ", point: valueOf("decimal") ?? "." }
}

/** Digits are typed as 0 to 9, also where the language has others of its own. */
function createFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { numberingSystem: "latn", ...options })
}
