/** A currency by its name and its code, such as "Euro (EUR)". */
export function renderCurrency(code: string, locale: string): string {
  const upper = code.toUpperCase()
  const name = new Intl.DisplayNames(locale, { type: "currency" }).of(upper)
  return `${name ?? upper} (${upper})`
}
