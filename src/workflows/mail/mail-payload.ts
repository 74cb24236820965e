import { z } from "@medusajs/framework/zod"
import type { Mail } from "../../outbox/types"

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

const link = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("confirm_address"), auth_identity_id: z.string(), email: z.string() }),
  z.object({ kind: z.literal("set_password"), email: z.string(), minutes: z.number().int().min(1).optional() }),
  z.object({ kind: z.literal("dispute_activation"), customer_id: z.string() }),
  z.object({ kind: z.literal("email_change"), change_id: z.string(), side: z.enum(["new", "old"]) }),
  z.object({ kind: z.literal("page"), path: z.string() }),
])

/** A mail as it stands in an outbox. */
export const mailPayload = z.object({
  template: z.enum([
    "welcome",
    "confirm-address",
    "account-exists",
    "reset-password",
    "application-received",
    "application-decided",
    "main-contact-notice",
    "activation-disputed",
    "account-unlocked",
    "password-changed",
    "email-change-confirm",
    "email-change-notice",
    "email-change-taken",
    "email-changed",
    "new-account",
    "company-invitation",
    "budget-alert",
    "approval-requested",
    "approval-digest",
    "approval-decided",
    "approval-confirmed",
    "approval-deputy",
  ]),
  to: z.email().max(254),
  locale: z.enum(["en", "de"]),
  data: z.record(z.string(), scalar),
  links: z.record(z.string(), link).optional(),
}) satisfies z.ZodType<Mail>
