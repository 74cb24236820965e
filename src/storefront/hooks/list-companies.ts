import type { CompanySummary, Me } from "../client"

/** The companies in which this person may act now. */
export function listCompanies(me: Me): CompanySummary[] {
  return me.places.flatMap(({ company, acting }) => (company !== null && acting ? [company] : []))
}
