/**
 * An amount as people of a language type it, as the shop takes it: `1.234,50` in German and `1,234.50` in English
 * are `1234.50`. Null for what is no amount above zero. What has groups of three digits is read as such only where
 * the language writes them so; anything else is left for the shop to refuse.
 */
export function readAmount(text: string, locale: string): string | null {
  const typed = text.replace(/[\s\u00a0\u202f]/g, "")
  const [group, point] = locale === "de" ? [".", ","] : [",", "."]
  const isGrouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`).test(typed)
  const plain = (isGrouped ? typed.replaceAll(group, "") : typed).replace(point, ".")
  return /^\d+(\.\d+)?$/.test(plain) && /[1-9]/.test(plain) ? plain : null
}

/** An amount, 0 too: where every order is over it that costs something. */
export function readAmountOrZero(text: string, locale: string): string | null {
  return /^[\s0]*0[\s0]*$/.test(text) ? "0" : readAmount(text, locale)
}

/** The same the other way round, to begin a form with. */
export function writeAmount(amount: string, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(Number(amount))
}
