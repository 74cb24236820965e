/** An amount as the reader's language writes it, with its currency. */
export function renderMoney(amount: string, currencyCode: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode }).format(Number(amount))
}
