import type { PlaceRow } from "../../modules/company/store/account-store"
import type { ErpContactInput } from "../../modules/erp"

/** What the ERP is told of a user: first and last name go as one. */
export function prepareContact(
  place: Pick<PlaceRow, "salutation" | "first_name" | "last_name" | "email" | "language_code">
): ErpContactInput {
  return {
    salutation: place.salutation === "none" ? null : place.salutation,
    name: [place.first_name, place.last_name].filter(Boolean).join(" ") || place.email,
    email: place.email,
    languageCode: place.language_code,
  }
}
