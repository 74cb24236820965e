import type { ErpCustomer } from "../../../modules/erp/types"

interface KnownMainContact {
  readonly customerId: string
  readonly email: string | null
  /** In which this person reads mails. */
  readonly locale: "en" | "de"
}

/** What the shop knows of the company with this customer number. */
export interface KnownCompany {
  readonly id: string
  readonly active: boolean
  /** The active main contacts whose account stands, oldest first. */
  readonly mainContacts: readonly KnownMainContact[]
  /** Whose place in the company carries the asker's e-mail, where that account stands. */
  readonly emailHolderId: string | null
}

/** Who asks. */
export type ActivationAsker =
  /** Nobody is signed in; `emailTaken` says whether a login with this e-mail exists. */
  | { readonly kind: "anonymous"; readonly emailTaken: boolean }
  | {
      readonly kind: "customer"
      readonly customerId: string
      /** The place this person has by this number already; one in the company before one without. */
      readonly place: { readonly status: "invited" | "active" | "deactivated"; readonly inCompany: boolean } | null
    }

export interface ActivationFacts {
  readonly email: string
  /** Null where the ERP does not know the number. */
  readonly erpCustomer: ErpCustomer | null
  readonly invoiceBelongs: boolean
  readonly company: KnownCompany | null
  readonly asker: ActivationAsker
}

export type RefusalReason =
  | "unknown_customer"
  | "wrong_invoice"
  | "not_main_contact"
  | "no_main_contact"
  | "account_exists"
  | "email_in_use"

export type ActivationDecision =
  | { readonly kind: "create_company"; readonly erpCustomer: ErpCustomer }
  | { readonly kind: "add_main_contact"; readonly companyId: string; readonly erpCustomer: ErpCustomer }
  | { readonly kind: "create_business_user"; readonly erpCustomer: ErpCustomer }
  /** All of these look alike to the asker, whatever the reason. */
  | { readonly kind: "refuse"; readonly reason: RefusalReason }
  | {
      readonly kind: "ask_administrator"
      readonly email: string
      /** The ERP by now names the asker: the operator and the present main contacts hear of it. */
      readonly namedByErp: boolean
      readonly companyId: string | null
    }
  | { readonly kind: "company_inactive"; readonly companyId: string }
  | { readonly kind: "already_activated" }
  | { readonly kind: "user_deactivated" }

/**
 * Decides an activation (A2–A5, A7).
 *
 * Rules, in this order: number and invoice must be proven, else the uniform
 * refusal. A company that the shop holds decides by its own record: inactive;
 * with an active main contact everybody else is sent to the oldest one; without
 * one the person whom the ERP names becomes it. A number that is not in use: the
 * ERP's flag says company or plain business user, and only the owner of a
 * main contact's e-mail may have either; a plain one becomes main contact once the flag is on.
 */
export function decideActivation(facts: ActivationFacts): ActivationDecision {
  const { erpCustomer, company } = facts
  if (!erpCustomer) {
    return { kind: "refuse", reason: "unknown_customer" }
  }
  if (!facts.invoiceBelongs) {
    return { kind: "refuse", reason: "wrong_invoice" }
  }
  const namedByErp = erpCustomer.mainContactEmails.includes(facts.email)
  if (company) {
    return decideForCompany({ facts, erpCustomer, company, namedByErp })
  }
  const standing = decideForPlace(facts, { maybeMainContact: namedByErp && erpCustomer.centerEnabled })
  if (standing) {
    return standing
  }
  if (namedByErp) {
    return accept(
      facts,
      erpCustomer.centerEnabled
        ? { kind: "create_company", erpCustomer }
        : { kind: "create_business_user", erpCustomer }
    )
  }
  return erpCustomer.centerEnabled
    ? sendToErpContact(erpCustomer, null)
    : { kind: "refuse", reason: "not_main_contact" }
}

function decideForCompany({
  facts,
  erpCustomer,
  company,
  namedByErp,
}: {
  facts: ActivationFacts
  erpCustomer: ErpCustomer
  company: KnownCompany
  namedByErp: boolean
}): ActivationDecision {
  if (!company.active) {
    return { kind: "company_inactive", companyId: company.id }
  }
  const standing = decideForPlace(facts, { maybeMainContact: namedByErp && company.mainContacts.length === 0 })
  if (standing) {
    return standing
  }
  if (company.mainContacts.length > 0) {
    if (facts.asker.kind === "anonymous" && company.mainContacts.some(({ email }) => email === facts.email)) {
      return { kind: "refuse", reason: "account_exists" }
    }
    const email = company.mainContacts.find((contact) => contact.email !== null)?.email
    return email
      ? { kind: "ask_administrator", email, namedByErp, companyId: company.id }
      : sendToErpContact(erpCustomer, company.id)
  }
  if (!namedByErp) {
    return sendToErpContact(erpCustomer, company.id)
  }
  const decision = accept(facts, { kind: "add_main_contact", companyId: company.id, erpCustomer })
  // a colleague's place still says this address, though the colleague's account has another by now
  return decision.kind === "add_main_contact" && company.emailHolderId !== null
    ? { kind: "refuse", reason: "email_in_use" }
    : decision
}

/**
 * Whoever has a place by this number keeps it as it is; but one without a company, of before the ERP knew a center, makes
 * room for the main contact's.
 */
function decideForPlace({ asker }: ActivationFacts, { maybeMainContact }: { maybeMainContact: boolean }): ActivationDecision | null {
  if (asker.kind !== "customer" || !asker.place) {
    return null
  }
  if (asker.place.status === "deactivated") {
    return { kind: "user_deactivated" }
  }
  return maybeMainContact && !asker.place.inCompany ? null : { kind: "already_activated" }
}

/** An e-mail with a login of its own signs in first; nobody else is let into that account. */
function accept(facts: ActivationFacts, decision: ActivationDecision): ActivationDecision {
  return facts.asker.kind === "anonymous" && facts.asker.emailTaken
    ? { kind: "refuse", reason: "account_exists" }
    : decision
}

function sendToErpContact(erpCustomer: ErpCustomer, companyId: string | null): ActivationDecision {
  const email = erpCustomer.mainContactEmails[0]
  return email
    ? { kind: "ask_administrator", email, namedByErp: false, companyId }
    : { kind: "refuse", reason: "no_main_contact" }
}
