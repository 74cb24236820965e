import type { ActivationOutcome } from "../../../modules/company/store/activation-store"
import type { NewApplication } from "../../../modules/company/store/application-store"
import type { AuditMessage, Mail, OutboxMessage } from "../../../outbox/types"
import type { ActivationRefusal } from "../errors"
import type { AcceptedActivation, ActivationRun } from "../types"
import type { ActivationDecision, ActivationFacts } from "./decide-activation"

/** What an accepted activation tells: one audit event and one mail. */
export function prepareAcceptance(
  run: ActivationRun,
  accepted: AcceptedActivation,
  authIdentityId: string
): OutboxMessage[] {
  return [
    auditMessage(run, {
      action: `activation.${accepted.outcome}`,
      company_id: accepted.companyId,
      subject_type: "business_user",
      subject_id: run.businessUserId,
      details: { customer_number: run.customerNumber, outcome: accepted.outcome },
      personal: Object.keys(run.fields).length > 0 ? { fields: JSON.stringify(run.fields) } : {},
    }),
    mailMessage(run, prepareWelcome(run, accepted, authIdentityId)),
  ]
}

/** What an identical request tells that came after the activation. */
export function prepareRepeat({
  refusal,
  outcome,
  ...repeat
}: AuditedRun & {
  outcome: ActivationOutcome
  businessUserId: string
  companyId: string | null
  /** Null where it let the person in. */
  refusal: ActivationRefusal | null
}): OutboxMessage {
  return auditMessage(repeat, {
    action: refusal ? "activation.refused" : "activation.repeated",
    company_id: repeat.companyId,
    subject_type: "business_user",
    subject_id: repeat.businessUserId,
    details: {
      customer_number: repeat.customerNumber,
      ...(refusal ? { code: refusal.code, reason: refusal.code } : { outcome }),
    },
  })
}

/** The places of people whose account was deleted go with the commit that needs them out of the way. */
export function prepareDepartures(run: ActivationRun, accepted: AcceptedActivation): OutboxMessage[] {
  return accepted.departedCustomerIds.map((customerId) => ({
    topic: "audit",
    key: `audit:user.removed:${run.activationId}:${customerId}`,
    payload: {
      action: "user.removed",
      occurred_at: run.occurredAt,
      actor_type: "system",
      actor_id: null,
      company_id: accepted.companyId,
      subject_type: "customer",
      subject_id: customerId,
      client_address: null,
      details: { cause: "customer_deleted" },
    },
  }))
}

function prepareWelcome(run: ActivationRun, accepted: AcceptedActivation, authIdentityId: string): Mail {
  const confirm = { kind: "confirm_address", auth_identity_id: authIdentityId, email: run.email } as const
  const name = [accepted.firstName, accepted.lastName].filter(Boolean).join(" ") || null
  if (run.confirmationRequired) {
    return {
      template: "confirm-address",
      to: run.email,
      locale: run.locale,
      data: { name },
      links: { confirm_url: confirm },
    }
  }
  return {
    template: "welcome",
    to: run.email,
    locale: run.locale,
    data: {
      name,
      company_name: accepted.companyId ? accepted.erpCustomer.name : null,
      customer_number: run.customerNumber,
      email: run.email,
    },
    links: {
      ...(run.emailConfirmed ? {} : { confirm_url: confirm }),
      dispute_url: { kind: "dispute_activation", customer_id: run.customerId },
    },
  }
}

/** What a refusal tells, and the case it opens where the ERP by now names somebody else. */
export function prepareRefusal({
  run,
  facts,
  decision,
  refusal,
}: {
  run: ActivationRun
  facts: ActivationFacts
  decision: ActivationDecision
  refusal: ActivationRefusal
}): {
  messages: OutboxMessage[]
  application: { row: NewApplication; messages: OutboxMessage[] } | null
} {
  const messages = [
    auditMessage(run, {
      action: "activation.refused",
      company_id: facts.company?.id ?? null,
      subject_type: "activation",
      subject_id: run.activationId,
      details: {
        customer_number: run.customerNumber,
        code: refusal.code,
        reason: decision.kind === "refuse" ? decision.reason : decision.kind,
      },
    }),
  ]
  if (decision.kind === "refuse" && decision.reason === "account_exists") {
    messages.push(
      mailMessage(run, { template: "account-exists", to: run.email, locale: run.locale, data: {} })
    )
  }
  const isNewMainContact = decision.kind === "ask_administrator" && decision.namedByErp
  return {
    messages,
    application: isNewMainContact ? prepareMainContactChange(run, facts) : null,
  }
}

function prepareMainContactChange(
  run: ActivationRun,
  facts: ActivationFacts
): { row: NewApplication; messages: OutboxMessage[] } {
  const row: NewApplication = {
    id: `appl_${run.activationId.slice("actv_".length)}`,
    kind: "main_contact_change",
    customer_number: run.customerNumber,
    invoice_number: run.invoiceNumber,
    email: run.email,
    name: null,
    company_name: facts.erpCustomer?.name ?? null,
    phone: null,
    message: null,
    locale: run.locale,
    customer_id: run.signedIn?.customerId ?? null,
    company_id: facts.company?.id ?? null,
  }
  const data = { company_name: row.company_name, customer_number: run.customerNumber, asker_email: run.email }
  const notices = (facts.company?.mainContacts ?? []).flatMap(({ customerId, email, locale }) =>
    email
      ? [mailMessage(run, { template: "main-contact-notice", to: email, locale, data }, customerId)]
      : []
  )
  return { row, messages: notices }
}

type AuditedRun = Pick<
  ActivationRun,
  "activationId" | "customerNumber" | "email" | "signedIn" | "clientAddress" | "occurredAt"
>

function auditMessage(
  run: AuditedRun,
  event: Pick<AuditMessage["payload"], "action" | "company_id" | "subject_type" | "subject_id" | "details" | "personal">
): OutboxMessage {
  return {
    topic: "audit",
    key: `audit:${event.action}:${run.activationId}`,
    payload: {
      ...event,
      occurred_at: run.occurredAt,
      actor_type: run.signedIn ? "customer" : "anonymous",
      actor_id: run.signedIn?.customerId ?? null,
      client_address: run.clientAddress,
      personal: { email: run.email, ...event.personal },
    },
  }
}

function mailMessage(run: ActivationRun, mail: Mail, recipient = "asker"): OutboxMessage {
  return { topic: "mail", key: `mail:${mail.template}:${run.activationId}:${recipient}`, payload: mail }
}
