import type { ActivationDecision, ActivationFacts } from "./decide-activation"

export type CheckName =
  | "erp_reachable"
  | "customer_known"
  | "invoice_belongs"
  | "email_is_main_contact"
  | "center_enabled"
  | "number_free"
  | "company_active"
  | "email_free"
  | "attempts_left"

export interface Check {
  name: CheckName
  result: "passed" | "failed" | "not_needed" | "not_reached"
  facts: Record<string, string | number | boolean | null>
}

export type CheckVerdict =
  | "company_created"
  | "main_contact_added"
  | "business_user_created"
  | "ask_your_administrator"
  | "company_inactive"
  | "activation_refused"
  | "account_exists"
  | "already_activated"
  | "user_deactivated"
  | "too_many_attempts"
  | "erp_unavailable"

/**
 * Each check of an activation by itself (A12), in the order in which an
 * activation looks at them; what a failed one made pointless is "not reached".
 */
export function describeChecks(facts: ActivationFacts, attempts: { retryAfterSeconds: number | null }): Check[] {
  const { erpCustomer, company } = facts
  const attemptsLeft: Check = {
    name: "attempts_left",
    result: attempts.retryAfterSeconds === null ? "passed" : "failed",
    facts: { retry_after_seconds: attempts.retryAfterSeconds },
  }
  const reachable: Check = { name: "erp_reachable", result: "passed", facts: {} }
  if (!erpCustomer) {
    return [
      attemptsLeft,
      reachable,
      { name: "customer_known", result: "failed", facts: {} },
      ...unreached("invoice_belongs", "email_is_main_contact", "center_enabled", "number_free", "company_active", "email_free"),
    ]
  }
  const namedByErp = erpCustomer.mainContactEmails.includes(facts.email)
  const emailTaken =
    (facts.asker.kind === "anonymous" && facts.asker.emailTaken) || Boolean(company && company.emailHolderId !== null)
  return [
    attemptsLeft,
    reachable,
    { name: "customer_known", result: "passed", facts: { name: erpCustomer.name } },
    { name: "invoice_belongs", result: facts.invoiceBelongs ? "passed" : "failed", facts: {} },
    {
      name: "email_is_main_contact",
      result: namedByErp ? "passed" : "failed",
      facts: { main_contacts: erpCustomer.mainContactEmails.join(", ") || null },
    },
    { name: "center_enabled", result: erpCustomer.centerEnabled ? "passed" : "not_needed", facts: {} },
    {
      name: "number_free",
      result: company && company.mainContacts.length > 0 ? "failed" : "passed",
      facts: { company_id: company?.id ?? null, main_contact: company?.mainContacts[0]?.email ?? null },
    },
    {
      name: "company_active",
      result: company ? (company.active ? "passed" : "failed") : "not_needed",
      facts: { company_id: company?.id ?? null },
    },
    { name: "email_free", result: emailTaken ? "failed" : "passed", facts: {} },
  ]
}

/** Where the ERP could not be asked at all. */
export function describeUnreachable(cause: string, attempts: { retryAfterSeconds: number | null }): Check[] {
  return [
    {
      name: "attempts_left",
      result: attempts.retryAfterSeconds === null ? "passed" : "failed",
      facts: { retry_after_seconds: attempts.retryAfterSeconds },
    },
    { name: "erp_reachable", result: "failed", facts: { cause } },
    ...unreached(
      "customer_known",
      "invoice_belongs",
      "email_is_main_contact",
      "center_enabled",
      "number_free",
      "company_active",
      "email_free"
    ),
  ]
}

/** What an activation would answer, in a word. */
export function describeVerdict(decision: ActivationDecision): CheckVerdict {
  switch (decision.kind) {
    case "create_company":
      return "company_created"
    case "add_main_contact":
      return "main_contact_added"
    case "create_business_user":
      return "business_user_created"
    case "ask_administrator":
      return "ask_your_administrator"
    case "refuse":
      return decision.reason === "account_exists" ? "account_exists" : "activation_refused"
    case "company_inactive":
      return "company_inactive"
    case "already_activated":
    case "user_deactivated":
      return decision.kind
  }
}

function unreached(...names: CheckName[]): Check[] {
  return names.map((name) => ({ name, result: "not_reached", facts: {} }))
}
