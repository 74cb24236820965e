import type { ApprovalSettingsBody, ApprovalSettingsResource } from "../../../api/schemas/approval-settings"
import { isRecord } from "../../lib/api-error"

/** What stands in the form; empty is as the shop's options say. */
export interface SettingsForm {
  own_approval: "" | "yes" | "no"
  reminder_hours: string
  escalation_hours: string
}

export const settingsFields = ["own_approval", "reminder_hours", "escalation_hours"] as const

/** A year. */
const MOST_HOURS = 8_760

export function formOf({ own_approval: own, reminder_hours: reminder, escalation_hours: escalation }: ApprovalSettingsResource): SettingsForm {
  return {
    own_approval: own === null ? "" : own ? "yes" : "no",
    reminder_hours: reminder === null ? "" : String(reminder),
    escalation_hours: escalation === null ? "" : String(escalation),
  }
}

export function bodyOf({ own_approval: own, reminder_hours: reminder, escalation_hours: escalation }: SettingsForm, version: number): ApprovalSettingsBody {
  return {
    version,
    own_approval: own === "" ? null : own === "yes",
    reminder_hours: reminder.trim() === "" ? null : Number(reminder),
    escalation_hours: escalation.trim() === "" ? null : Number(escalation),
  }
}

/** Whole hours of at most a year, or nothing. */
export function isHours(text: string): boolean {
  const typed = text.trim()
  return typed === "" || (/^\d{1,4}$/.test(typed) && Number(typed) <= MOST_HOURS)
}

export function isSettings(value: unknown): value is ApprovalSettingsResource {
  return isRecord(value) && typeof value.version === "number" && isRecord(value.defaults)
}
