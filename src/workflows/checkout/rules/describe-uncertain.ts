import type { SentenceLocale } from "./budget-words"

const sentences: Readonly<Record<SentenceLocale, string>> = {
  en: "The buyer is in several companies: {companies}. Name the one that this is ordered for in the metadata, as company_id.",
  de: "Der Käufer ist in mehreren Firmen: {companies}. Nennen Sie die Firma, für die bestellt wird, als company_id in den Metadaten.",
}

/** To an operator, of a draft or an order of which nobody said for which of its buyer's companies it is. */
export function describeUncertain(companies: readonly { id: string; name: string }[], locale: SentenceLocale): string {
  return sentences[locale].replace("{companies}", () => companies.map(({ id, name }) => `${name} (${id})`).join(", "))
}
