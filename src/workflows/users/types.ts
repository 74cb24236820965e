import type { Permission } from "../../modules/company/rules/permissions"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { UserFields } from "../../modules/company/store/user-store"

/** Who changes users: an operator, in any company, or a member in the own one. */
export type UserActor =
  | { kind: "operator"; type: "user" | "api-key"; id: string; clientAddress: string | null }
  | {
      kind: "member"
      /** The platform's customer. */
      id: string
      authIdentityId: string
      businessUserId: string
      companyId: string
      /** What the member holds in this company. */
      permissions: readonly Permission[]
      isMainContact: boolean
      clientAddress: string | null
    }

/** The company that an actor is bound to; null for an operator. */
export function companyOf(actor: UserActor): string | null {
  return actor.kind === "member" ? actor.companyId : null
}

/** Whom to ask, as a new user reads it in the mail. */
export interface Inviter {
  name: string | null
  email: string
}

/** One run that adds a user, with everything known beforehand, ids of what it will create included. */
export interface UserRun {
  draftId: string
  businessUserId: string
  /** Id that a new customer will have. */
  plannedCustomerId: string
  companyId: string
  actor: UserActor
  salutation: PlaceRow["salutation"]
  firstName: string
  lastName: string
  /** In lower case. */
  email: string
  roleKeys: readonly string[]
  fields: PlaceRow["fields"]
  /** As asked for; null leaves it to the contact, the company, the shop. */
  languageCode: "en" | "de" | null
  /** Of the ERP contact that becomes a user; null for a person whom the ERP does not know. */
  contactNumber: string | null
  occurredAt: string
}

/** What an accepted run is about to do; the `validate` hook gets this. */
export interface AcceptedUser {
  customerId: string
  /** The person is no customer of the shop yet. */
  makesCustomer: boolean
  /** A login with this e-mail that somebody stands behind; null where there is none. */
  authIdentityId: string | null
  /** The person has come in before and joins by accepting. */
  acceptanceRequired: boolean
  companyName: string
  /** The ERP is to get a contact for this person (option `erp.createContacts`). */
  writesContact: boolean
  languageCode: "en" | "de"
  inviter: Inviter | null
}

export interface UserResult {
  businessUserId: string
  companyId: string
  customerId: string
}

/** The user whom an act is about, as it stood before. */
export interface UserFacts {
  businessUserId: string
  companyId: string | null
  customerId: string
  email: string
  firstName: string
  lastName: string
  status: PlaceRow["status"]
  /** The person has an account, and has not accepted this company yet. */
  acceptanceRequired: boolean
  roleKeys: readonly string[]
}

/** One act on a user: who does it, to whom. */
export interface UserActRun {
  businessUserId: string
  actor: UserActor
  /** The actor knows that some orders could be approved by nobody afterwards (C7); left out, that is asked first. */
  isGapConfirmed?: boolean | undefined
}

/** An act after which the user may be an active main contact no longer. */
export interface UserLeaveRun extends UserActRun {
  /** Who becomes main contact where the last one goes. */
  successorId: string | null
}

export interface UserUpdateRun extends UserLeaveRun {
  /** The version that the changes were made of. */
  version: number
  /** A key that is left out stays as it is. */
  changes: UserFields
}

/** What became of an act; false where there was nothing to change. */
export interface UserActResult {
  changed: boolean
}
