import { z } from "@medusajs/framework/zod"
import type { MailTemplate } from "../outbox/types"

const line = z.string().min(1)
const optionalLine = line.nullable().default(null)
/**
 * A person's name in a greeting. Strangers may type it in a form whose mail goes
 * to an address of their choice, so one that a mail program would turn into a
 * link is left out.
 */
const greetedName = optionalLine.transform((name) =>
  name && /:\/\/|www\.|\w\.[a-z]{2,}/i.test(name) ? null : name
)
const link = z.url()
/** A link that is left out where there is nothing to do behind it. */
const optionalLink = link.nullable().default(null)

/**
 * What each mail is filled with: the message's `data`, and its `links` once
 * they are made. A value that a mail cannot do without has no default; a
 * message without it is refused by the name of the value.
 */
export const mailValues = {
  /** To the person who has just activated. */
  welcome: z.object({
    name: greetedName,
    company_name: optionalLine,
    customer_number: line,
    email: line,
    /** Left out where the address is confirmed already. */
    confirm_url: optionalLink,
    dispute_url: link,
  }),
  /** The address has to be confirmed before the first login (option `activation.emailVerification`). */
  "confirm-address": z.object({ name: greetedName, confirm_url: link }),
  /** Somebody wanted to activate with the address of an account that exists. */
  "account-exists": z.object({}),
  "reset-password": z.object({ set_password_url: link }),
  "application-received": z.object({ name: greetedName, customer_number: line }),
  "application-decided": z
    .object({
      name: greetedName,
      customer_number: line,
      decision: z.enum(["accepted", "declined"]),
      /** The operator's words; they may have several lines. */
      message: optionalLine,
      /** The company whose main contact the applicant is by this decision; null where it was about something else. */
      company_name: optionalLine,
    })
    .transform((values) => {
      const accepted = values.decision === "accepted"
      return { ...values, accepted, activates: accepted && values.company_name === null }
    }),
  /** To the main contacts: the ERP by now names somebody else, who asks to get in. */
  "main-contact-notice": z.object({
    company_name: optionalLine,
    customer_number: line,
    asker_email: line,
  }),
  /** To the shop's support: the owner of the address says "this was not me". */
  "activation-disputed": z.object({
    company_name: optionalLine,
    customer_number: line,
    email: line,
  }),
  /** To the owner of a login that the operator unlocked: the password of whoever activated it works no longer. */
  "account-unlocked": z.object({ set_password_url: link }),
  /** To the owner of a login, however the password was changed. */
  "password-changed": z.object({}),
  /** To the address that a login is to get; `company_name` where somebody of the company asked for it. */
  "email-change-confirm": z.object({ company_name: optionalLine, confirm_url: link }),
  /** To the address that a login has; with the link where it has to agree. */
  "email-change-notice": z.object({ new_email: line, approve_url: optionalLink }),
  /** To an address that the shop knows already: nothing happens. */
  "email-change-taken": z.object({}),
  /** To both addresses, once it is done. */
  "email-changed": z.object({ old_email: line, new_email: line }),
  /** To somebody who was added to a company: the login stands, the password is theirs to set. */
  "new-account": z
    .object({
      name: greetedName,
      company_name: line,
      /** Who asked them in; null where an operator did and the company has no main contact yet. */
      inviter_name: greetedName,
      inviter_email: optionalLine,
      email: line,
      set_password_url: link,
      /** How long the link works, as a person says it: days where they are whole ones. */
      valid_days: z.number().nullable(),
      valid_hours: z.number(),
    })
    .transform((values) => ({ ...values, one_hour: values.valid_hours === 1 })),
  /** To somebody who has an account already: signing in and accepting lets them in. */
  "company-invitation": z.object({
    name: greetedName,
    company_name: line,
    inviter_name: greetedName,
    inviter_email: optionalLine,
    email: line,
    /** Left out where the address is confirmed already. */
    confirm_url: optionalLink,
  }),
  /** To the main contacts, and to whose budget it is: a share of it is spent. Amounts come as people write them. */
  "budget-alert": z.object({
    name: greetedName,
    company_name: line,
    /** Whose it is and for how long, as a person says it. */
    budget: line,
    /** In percent. */
    share: z.number(),
    used: line,
    available: line,
    left: line,
    /** The day on which it begins anew; left out where it does not. */
    renews_on: optionalLine,
    budgets_url: link,
  }),
  /** To those who can decide: somebody wants to order over a budget. Amounts come as people write them. */
  "approval-requested": z
    .object({
      name: greetedName,
      company_name: line,
      buyer_name: line,
      amount: line,
      /** How many lines the basket has. */
      line_count: z.number(),
      /** The limits that were exceeded, as a person says them. */
      budgets: optionalLine,
      purchase_order_number: optionalLine,
      /** The buyer's words; they may have several lines. */
      comment: optionalLine,
      /** For the first time, once more, or because the approvers have not decided for too long. */
      why: z.enum(["requested", "reminded", "escalated"]).default("requested"),
      /** The absent approver for whom the reader stands in. */
      deputy_for: optionalLine,
      approval_url: link,
    })
    .transform((values) => ({ ...values, reminded: values.why === "reminded", escalated: values.why === "escalated" })),
  /** To an approver who wants one mail a day: what waits for a decision. */
  "approval-digest": z
    .object({
      name: greetedName,
      company_name: line,
      count: z.number(),
      /** How many of them `requests` leaves out. */
      more: z.number(),
      /** A line each: buyer, sum, and how the message begins. */
      requests: line,
      approvals_url: link,
    })
    .transform((values) => ({ ...values, several: values.count > 1, one_more: values.more === 1 })),
  /** To the buyer: it was ordered, released to be ordered by them, rejected, approved without an order coming of it, or has expired: released and not ordered, or never decided. */
  "approval-decided": z
    .object({
      name: greetedName,
      company_name: line,
      approver_name: line,
      decision: z.enum(["ordered", "released", "rejected", "failed", "expired", "undecided"]),
      amount: line,
      /** The platform's number of the order. */
      order_number: optionalLine,
      /** The approver's words; they may have several lines. */
      comment: optionalLine,
      /** What the approver lowered of it, a line each. */
      changes: optionalLine,
      /** The day until which the buyer may order it, or might have. */
      released_until: optionalLine,
      /** Why no order came of it. */
      reason: optionalLine,
      approval_url: link,
    })
    .transform((values) => ({
      ...values,
      ordered: values.decision === "ordered",
      released: values.decision === "released",
      rejected: values.decision === "rejected",
      expired: values.decision === "expired",
      undecided: values.decision === "undecided",
    })),
  /** To the approver: what they approved was ordered, or why not. */
  "approval-confirmed": z
    .object({
      name: greetedName,
      company_name: line,
      buyer_name: line,
      decision: z.enum(["ordered", "failed"]),
      amount: line,
      order_number: optionalLine,
      reason: optionalLine,
      approval_url: link,
    })
    .transform((values) => ({ ...values, ordered: values.decision === "ordered" })),
  /** To a deputy: they decide for somebody who is absent, or do not any more. Days come as people write them. */
  "approval-deputy": z
    .object({
      name: greetedName,
      company_name: line,
      absent_name: line,
      why: z.enum(["named", "taken_back"]),
      /** The first day and the last one. */
      starts_on: line,
      ends_on: line,
      approvals_url: link,
    })
    .transform((values) => ({ ...values, named: values.why === "named" })),
} as const satisfies Record<MailTemplate, z.ZodType>

export type MailValues = { [Template in MailTemplate]: z.output<(typeof mailValues)[Template]> }

/** What every mail knows of the shop. */
export interface ShopValues {
  shop_name: string
  shop_url: string
  login_url: string
  activate_url: string
  support_name: string | null
  support_email: string | null
  support_phone: string | null
  support_url: string | null
  forgot_password_url: string
  set_password_minutes: number
  email_change_hours: number
}
