import type { MailTemplate } from "../outbox/types"
import type { MailValues, ShopValues } from "./mail-values"

const name = "Ada Lovelace"
const email = "ada.lovelace@example.com"
const company_name = "Example Engines Ltd"
const customer_number = "0042"
const inviter_name = "Charles Babbage"
const inviter_email = "charles.babbage@example.com"

const message = {
  en: "Thank you for waiting.\nWe look forward to your orders.",
  de: "Danke für Ihre Geduld.\nWir freuen uns auf Ihre Bestellungen.",
}

const sampleBudget = { en: "Grace Hopper, per month", de: "Grace Hopper, pro Monat" }
const sampleReasons = { en: "Budget of Grace Hopper, per month (€1,000.00)", de: "Budget von Grace Hopper, pro Monat (1.000,00 €)" }
const sampleAmounts = {
  en: { used: "€824.50", available: "€1,000.00", left: "€175.50", renewsOn: "1 January 2027" },
  de: { used: "824,50 €", available: "1.000,00 €", left: "175,50 €", renewsOn: "1. Januar 2027" },
}

const sampleDays = {
  en: { startsOn: "4 January 2027", endsOn: "15 January 2027" },
  de: { startsOn: "4. Januar 2027", endsOn: "15. Januar 2027" },
}

const sampleChanges = { en: "Screws, Pack: 3 instead of 5", de: "Schrauben, Packung: 3 statt 5" }
const sampleComment = { en: "We need it for the fair.", de: "Wir brauchen es für die Messe." }

/**
 * What the preview fills each mail with (B7). A template that has none here does not compile.
 *
 * @param pageUrl makes the address of a hosted page
 */
export function prepareSampleValues(locale: "en" | "de", pageUrl: (path: string) => string): MailValues {
  return {
    welcome: {
      name,
      company_name,
      customer_number,
      email,
      confirm_url: pageUrl("confirm?token=sample"),
      dispute_url: pageUrl("not-me?token=sample"),
    },
    "confirm-address": { name, confirm_url: pageUrl("confirm?token=sample") },
    "account-exists": {},
    "reset-password": { set_password_url: pageUrl("set-password?token=sample") },
    "application-received": { name, customer_number },
    "application-decided": {
      name,
      customer_number,
      decision: "accepted",
      accepted: true,
      activates: true,
      message: message[locale],
      company_name: null,
    },
    "main-contact-notice": { company_name, customer_number, asker_email: inviter_email },
    "activation-disputed": { company_name, customer_number, email },
    "new-account": {
      name,
      company_name,
      inviter_name,
      inviter_email,
      email,
      set_password_url: pageUrl("set-password?token=sample"),
      valid_days: 7,
      valid_hours: 168,
      one_hour: false,
    },
    "company-invitation": {
      name,
      company_name,
      inviter_name,
      inviter_email,
      email,
      confirm_url: pageUrl("confirm?token=sample"),
    },
    "budget-alert": {
      name,
      company_name,
      budget: sampleBudget[locale],
      share: 80,
      used: sampleAmounts[locale].used,
      available: sampleAmounts[locale].available,
      left: sampleAmounts[locale].left,
      renews_on: sampleAmounts[locale].renewsOn,
      budgets_url: pageUrl("budgets"),
    },
    "approval-requested": {
      name,
      company_name,
      buyer_name: inviter_name,
      amount: sampleAmounts[locale].used,
      line_count: 3,
      budgets: sampleReasons[locale],
      purchase_order_number: "PO-77",
      comment: sampleComment[locale],
      why: "requested",
      deputy_for: "",
      reminded: false,
      escalated: false,
      approval_url: pageUrl("approvals/sample"),
    },
    "approval-digest": {
      name,
      company_name,
      count: 2,
      several: true,
      more: 0,
      one_more: false,
      requests: `${inviter_name} · ${sampleAmounts[locale].used} · ${sampleComment[locale]}\nGrace Hopper · ${sampleAmounts[locale].left}`,
      approvals_url: pageUrl("approvals"),
    },
    "approval-decided": {
      name,
      company_name,
      approver_name: inviter_name,
      decision: "ordered",
      ordered: true,
      released: false,
      rejected: false,
      expired: false,
      undecided: false,
      amount: sampleAmounts[locale].used,
      order_number: "1042",
      comment: sampleComment[locale],
      changes: sampleChanges[locale],
      released_until: "",
      reason: "",
      approval_url: pageUrl("approvals/sample"),
    },
    "approval-confirmed": {
      name,
      company_name,
      buyer_name: inviter_name,
      decision: "ordered",
      ordered: true,
      amount: sampleAmounts[locale].used,
      order_number: "1042",
      reason: "",
      approval_url: pageUrl("approvals/sample"),
    },
    "approval-deputy": {
      name,
      company_name,
      absent_name: inviter_name,
      why: "named",
      named: true,
      starts_on: sampleDays[locale].startsOn,
      ends_on: sampleDays[locale].endsOn,
      approvals_url: pageUrl("approvals"),
    },
    "account-unlocked": { set_password_url: pageUrl("set-password?token=sample") },
    "password-changed": {},
    "email-change-confirm": { company_name, confirm_url: pageUrl("confirm-email?token=sample") },
    "email-change-notice": { new_email: email, approve_url: pageUrl("confirm-email?token=sample") },
    "email-change-taken": {},
    "email-changed": { old_email: inviter_email, new_email: email },
  }
}

const shopValueNames: Record<keyof ShopValues, true> = {
  shop_name: true,
  shop_url: true,
  login_url: true,
  activate_url: true,
  support_name: true,
  support_email: true,
  support_phone: true,
  support_url: true,
  forgot_password_url: true,
  set_password_minutes: true,
  email_change_hours: true,
}

/** The placeholders that a template can use. */
export function listValueNames(template: MailTemplate): string[] {
  const samples = prepareSampleValues("en", (path) => path)
  return [...Object.keys(samples[template]), ...Object.keys(shopValueNames)]
}
