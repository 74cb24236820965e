import type { ErpCustomer } from "../../modules/erp/types"
import type { ActivationOutcome } from "../../modules/company/store/activation-store"

export interface ActivationRequest {
  customerNumber: string
  invoiceNumber: string
  locale: "en" | "de"
  clientAddress: string | null
  /** Further fields (B9), valid already; what an identical request brought first stays. */
  fields: ActivationRun["fields"]
  asker:
    | { kind: "shopper"; email: string; password: string }
    | { kind: "customer"; customerId: string; authIdentityId: string; email: string }
}

/** The part of a run that is the same for identical requests of one asker. */
export type ActivationQuestion = Pick<
  ActivationRun,
  "customerNumber" | "invoiceNumber" | "email" | "fingerprint" | "signedIn"
>

/** One run of an activation with everything that must be known beforehand, ids of what it will create included. */
export interface ActivationRun {
  activationId: string
  /** In its canonical form. */
  customerNumber: string
  invoiceNumber: string
  email: string
  fingerprint: string
  locale: "en" | "de"
  clientAddress: string | null
  /** The signed-in customer, or null for a shopper who brings a password. */
  signedIn: { customerId: string; authIdentityId: string } | null
  /** Further fields of the shop's own (B9), as they are to be stored. */
  fields: Record<string, string | number | boolean>
  /** Null for a signed-in customer. Never stored. */
  password: string | null
  /** Id the person has, or will have. */
  customerId: string
  businessUserId: string
  companyId: string
  /** The platform or this shop has it proven that the asker reads the mails to this address. */
  emailConfirmed: boolean
  /** The e-mail has to be confirmed before the next login. */
  confirmationRequired: boolean
  occurredAt: string
  /** A repeat with another password goes its way like any other request. */
  ignoresRepeat: boolean
}

/** What an accepted run is about to do; the `validate` hook gets this. */
export interface AcceptedActivation {
  outcome: ActivationOutcome
  erpCustomer: ErpCustomer
  /** The company it ends in; null for a plain business user. */
  companyId: string | null
  createsCompany: boolean
  /** The person's name where the ERP has a contact with this e-mail, else the account's own. */
  firstName: string | null
  lastName: string | null
  customerGroupId: string | null
  /** People of the company whose account was deleted, though their place still stands. */
  departedCustomerIds: readonly string[]
}

export interface ActivationResult {
  outcome: ActivationOutcome
  businessUserId: string
  companyId: string | null
  customerId: string
  authIdentityId: string
}
