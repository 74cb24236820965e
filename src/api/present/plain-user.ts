import type { PlainUserRow } from "../../modules/company/store/plain-user-store"
import type { PlainUser } from "../schemas/users"

/** A plain business user as a form for a new user takes them over. */
export function presentPlainUser(row: PlainUserRow): PlainUser {
  return {
    id: row.business_user_id,
    salutation: row.salutation,
    first_name: row.first_name,
    last_name: row.last_name,
    email: row.email,
    language_code: row.language_code,
    contact_number: row.contact_number,
    created_at: row.created_at.toISOString(),
  }
}
