import type { AuditAction } from "./audit-actions"

/**
 * What a room tells the rest of the system, written as a row beside its own
 * data in the same transaction and carried on by the relay.
 */

/** Who did what to whom; becomes one row of the audit trail. */
export interface AuditMessage {
  topic: "audit"
  payload: AuditEvent & { action: AuditAction }
}

export interface AuditEvent {
  /** Verb in the past, dotted by its noun: `activation.refused`. As stored: what is written now is an `AuditAction`. */
  action: string
  occurred_at: string
  /** `customer`, `user` (an operator), `api-key`, `system` or `anonymous`. */
  actor_type: "customer" | "user" | "api-key" | "system" | "anonymous"
  actor_id: string | null
  /** The company it happened in, where there is one. */
  company_id: string | null
  /** What was acted upon, by type and id. */
  subject_type: string
  subject_id: string | null
  client_address: string | null
  /** Facts that name no person: codes, numbers, outcomes. */
  details: Record<string, string | number | boolean | null>
  /** Names, addresses and other values of persons; erasing empties them. */
  personal?: Record<string, string | number | boolean | null>
}

export interface MailMessage {
  topic: "mail"
  payload: Mail
}

/** What the platform's customer has to follow in: prices and name are kept there, not in a room of ours. */
export interface CustomerMessage {
  topic: "customer"
  payload: CustomerFollowUp
}

export type CustomerFollowUp =
  /** The customer came into a company: into its customer group. */
  | { kind: "join_group"; customer_id: string; customer_group_id: string }
  /** The customer left a company: out of its customer group, unless another company of theirs has it. */
  | { kind: "leave_group"; customer_id: string; customer_group_id: string }
  /** The person's only place was given another name. */
  | { kind: "rename"; customer_id: string; first_name: string; last_name: string }

export type MailTemplate =
  | "welcome"
  | "confirm-address"
  | "account-exists"
  | "reset-password"
  | "application-received"
  | "application-decided"
  | "main-contact-notice"
  | "activation-disputed"
  | "account-unlocked"
  | "password-changed"
  | "email-change-confirm"
  | "email-change-notice"
  | "email-change-taken"
  | "email-changed"
  | "new-account"
  | "company-invitation"
  | "budget-alert"
  | "approval-requested"
  | "approval-digest"
  | "approval-decided"
  | "approval-confirmed"
  | "approval-deputy"

/** A mail to be sent. It holds no secret: links that work once are made when it leaves. */
export interface Mail {
  template: MailTemplate
  to: string
  locale: "en" | "de"
  /** Values for the template's placeholders. */
  data: Record<string, string | number | boolean | null>
  /** Links to make on the way out, by the placeholder they fill. */
  links?: Record<string, MailLink>
}

export type MailLink =
  /** Confirms the address of this login, once. */
  | { kind: "confirm_address"; auth_identity_id: string; email: string }
  /** Lets the owner of the address set a new password, once; `minutes` left out: as for a forgotten one. */
  | { kind: "set_password"; email: string; minutes?: number }
  /** "This was not me": locks the account of this customer. */
  | { kind: "dispute_activation"; customer_id: string }
  /** Agrees to a change of e-mail, once, in the name of the new address or of the old one. */
  | { kind: "email_change"; change_id: string; side: "new" | "old" }
  /** A page of ours without a secret; `path` is relative to the hosted pages. */
  | { kind: "page"; path: string }

/** A company has another customer group, and its users have other prices by it. */
export interface PriceGroupMessage {
  topic: "price_group"
  payload: PriceGroupMove
}

export interface PriceGroupMove {
  company_id: string
  /** The group that it had; null where it had none. */
  left_group_id: string | null
}

/** A password that the platform was about to change; whether it did is looked up when the message leaves. */
export interface PasswordMessage {
  topic: "password"
  payload: PasswordCheck
}

export interface PasswordCheck {
  login_email: string
  /** Of the password's salted hash, as it was before. */
  digest: string
  client_address: string
}

/** An order that the ledger has to know of; what it comes to is read when the message leaves. */
export interface SpendingMessage {
  topic: "spending"
  payload: { order_id: string }
}

/** A budget is spent to a share that people want to hear of; who they are is read when the message leaves. */
export interface BudgetAlertMessage {
  topic: "budget_alert"
  payload: {
    company_id: string
    limit_id: string
    window_starts_at: string
    /** In percent. */
    share: number
    /** Spent when it was reached, in the limit's currency. */
    used: string
    /** What there was to spend, with what was carried over. */
    available: string
  }
}

/** Something happened to a request for approval that people want to hear of; who they are is read when the message leaves. */
export interface ApprovalMessage {
  topic: "approval"
  payload: ApprovalNews
}

export interface ApprovalNews {
  request_id: string
  /** It was sent to those who can decide; rejected; released to its buyer; ordered; approved without an order coming of it; or expired. */
  news: "requested" | "rejected" | "released" | "ordered" | "failed" | "expired"
}

export interface ErpMessage {
  topic: "erp"
  payload: ErpWrite
}

/** A write to the ERP. It names the user alone; what is written is read when it leaves. */
export interface ErpWrite {
  kind: "create_contact" | "update_contact"
  business_user_id: string
}

/** An order for the ERP; what it is made of is read when the message leaves. */
export interface ErpOrderMessage {
  topic: "erp_order"
  payload: { order_id: string }
}

/** An order that the ERP has and that is other by now; what it is made of is read when the message leaves. */
export interface ErpOrderChangeMessage {
  topic: "erp_order_change"
  /** `mark` names the state that it is in: a newer one has a message of its own. */
  payload: { order_id: string; mark: string }
}

export type OutboxMessage = (AuditMessage | MailMessage | ErpMessage | ErpOrderMessage | ErpOrderChangeMessage | CustomerMessage | PriceGroupMessage | PasswordMessage | SpendingMessage | BudgetAlertMessage | ApprovalMessage) & {
  /** Names this message for ever: delivered twice under one key is delivered once. */
  key: string
  /** Not before this instant; left out: at once. */
  availableAt?: Date
  /**
   * Messages of one group leave one after the other, in the order in which
   * they were written; one that gave up holds back those behind it.
   */
  sequenceGroup?: string
  /** Why it waits for the operator from the start; left out: it is delivered by itself. */
  parked?: string
}

/** Which messages are meant: those of some topics, or all the others. */
export type Topics = { only: readonly OutboxMessage["topic"][] } | { except: readonly OutboxMessage["topic"][] }

/** A message lent to one relay until `lockedUntil`. */
export interface ClaimedMessage {
  id: string
  key: string
  /** As stored; the relay knows which topics it can deliver. */
  topic: string
  /** As stored; the deliverer reads it by its schema. */
  payload: unknown
  /** This attempt included. Names the claim: a later claim has a higher one. */
  attempts: number
  lockedUntil: Date
}

/** A message that gave up, for the operator. It says nothing of its payload. */
export interface ParkedMessage {
  id: string
  key: string
  topic: string
  attempts: number
  lastError: string | null
  createdAt: Date
  availableAt: Date
}

/** What becomes of a message that could not be delivered. */
export type NextAttempt = { state: "waiting"; availableAt: Date } | { state: "parked" }

/** What the relay and the operator's pages ask of a room's outbox. */
export interface OutboxReader {
  claim(input: { topics?: Topics | undefined; limit: number; leaseMs: number }): Promise<ClaimedMessage[]>
  /** What was lent and not begun is due again at once. */
  giveBack(messages: readonly ClaimedMessage[]): Promise<void>
  markDelivered(message: ClaimedMessage): Promise<void>
  markFailed(message: ClaimedMessage, failure: { reason: string; next: NextAttempt }): Promise<void>
  listParked(page: { limit: number; offset: number }): Promise<ParkedMessage[]>
  /** Gives a parked message a fresh set of attempts and, with it, tells who did; false where there is none by this id. */
  replay(id: string, told?: readonly OutboxMessage[]): Promise<boolean>
  countUndelivered(): Promise<{ waiting: number; parked: number }>
  /** Deletes what was delivered before the instant; answers how many rows, at most `limit`. */
  deleteDelivered(input: { before: Date; limit: number }): Promise<number>
}

/** A module service that has an outbox; `new Outbox(…)` is one. */
export interface OutboxOwner {
  readonly outbox: OutboxReader
}
