import { z } from "@medusajs/framework/zod"
import { gapConfirmation } from "./gap-confirmation"

/** A year. */
const MOST_HOURS = 8_760
const MOST_DAYS = 365
const hours = z.number().int().min(0).max(MOST_HOURS)
const days = z.number().int().min(0).max(MOST_DAYS)

/** How approvals go in a company; null is as the shop says. The whole of it, which replaces what was set before. */
export const approvalSettingsBody = z.strictObject({
  version: z.number().int().min(0),
  /** Whether somebody who decides may decide about the own request. */
  own_approval: z.boolean().nullable(),
  /** Hours after which those who were asked are reminded once; 0 is never. */
  reminder_hours: hours.nullable(),
  /** Hours after which the main contacts are asked as well; 0 is never. */
  escalation_hours: hours.nullable(),
  /** Days after which a request that nobody decided expires; 0 is never. */
  expiry_days: days.nullable(),
  ...gapConfirmation,
})
export type ApprovalSettingsBody = z.infer<typeof approvalSettingsBody>

const settingsSchema = z.strictObject({
  /** 0 where nothing was ever set. */
  version: z.number().int(),
  own_approval: z.boolean().nullable(),
  reminder_hours: hours.nullable(),
  escalation_hours: hours.nullable(),
  expiry_days: days.nullable(),
  /** What holds where the company has set nothing. */
  defaults: z.strictObject({ own_approval: z.boolean(), reminder_hours: hours, escalation_hours: hours, expiry_days: days }),
})
export type ApprovalSettingsResource = z.infer<typeof settingsSchema>

export const approvalSettingsResponse = z.strictObject({ approval_settings: settingsSchema })
