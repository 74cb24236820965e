import type { CompanySummary, Me, Place } from "../client"

/** The companies in which this person may act now. */
export function listCompanies(me: Me): CompanySummary[] {
  return me.places.flatMap(({ company, acting }) => (company !== null && acting ? [company] : []))
}

/** A company asked this person in, who has not said yes yet. */
export function isInvitation(place: Place): boolean {
  return place.business_user.status === "invited"
}
