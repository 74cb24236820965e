import { getOptions } from "../../get-options"
import { computeUserStatus } from "../../modules/company/rules/user-status"
import type { AccountState, PlaceRow } from "../../modules/company/store/account-store"
import type { OperatorUser, User } from "../schemas/users"
import { presentCompanySummary, presentInstant, presentRoles } from "./place"

type LoginFacts = Pick<AccountState, "last_login_at" | "email_confirmed_at" | "locked_at">

/** A user as the own company's main contact sees one; nothing of the person's other companies. */
export function presentUser(
  place: PlaceRow,
  more: { account: LoginFacts | null; now: Date; askerId: string | null }
): User {
  return {
    ...presentCommon(place, more),
    is_me: place.business_user_id === more.askerId,
  }
}

/** A user as an operator sees one. */
export function presentOperatorUser(
  place: PlaceRow,
  more: { account: LoginFacts | null; now: Date }
): OperatorUser {
  return {
    ...presentCommon(place, more),
    customer_id: place.customer_id,
    company: presentCompanySummary(place),
    customer_number: place.customer_number,
    email_confirmed: Boolean(more.account?.email_confirmed_at),
    locked: Boolean(more.account?.locked_at),
    delegate_numbers: place.delegate_numbers,
  }
}

function presentCommon(
  place: PlaceRow,
  { account, now }: { account: LoginFacts | null; now: Date }
): Omit<User, "is_me"> {
  return {
    id: place.business_user_id,
    salutation: place.salutation,
    first_name: place.first_name,
    last_name: place.last_name,
    email: place.email,
    status: computeUserStatus({
      status: place.status,
      invitedAt: place.invited_at,
      linkHours: getOptions().users.invitationHours,
      now,
    }),
    roles: presentRoles(place.role_keys, place.own_roles),
    language_code: place.language_code,
    contact_number: place.contact_number,
    erp_contact_state: place.erp_contact_state,
    fields: place.fields,
    last_login_at: presentInstant(place.status === "invited" ? null : (account?.last_login_at ?? null)),
    invited_at: presentInstant(place.invited_at),
    created_at: place.created_at.toISOString(),
    version: place.version,
  }
}
