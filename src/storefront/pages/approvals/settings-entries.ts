import type { TFunction } from "i18next"
import type { ApprovalSettings, ApprovalSettingsInput } from "../../client"

/** What stands in the form; empty is as the shop says. */
export interface SettingsEntries {
  own_approval: "" | "yes" | "no"
  reminder_hours: string
  escalation_hours: string
}

export const settingsFields = ["own_approval", "reminder_hours", "escalation_hours"] as const

/** A year. */
const MOST_HOURS = 8_760

export function readSettings({ own_approval: own, reminder_hours: reminder, escalation_hours: escalation }: ApprovalSettings): SettingsEntries {
  return {
    own_approval: own === null ? "" : own ? "yes" : "no",
    reminder_hours: reminder === null ? "" : String(reminder),
    escalation_hours: escalation === null ? "" : String(escalation),
  }
}

export function prepareSettings(
  { own_approval: own, reminder_hours: reminder, escalation_hours: escalation }: SettingsEntries,
  version: number
): ApprovalSettingsInput {
  return {
    version,
    own_approval: own === "" ? null : own === "yes",
    reminder_hours: readHours(reminder),
    escalation_hours: readHours(escalation),
  }
}

function readHours(text: string): number | null {
  return text.trim() === "" ? null : Number(text.trim())
}

/** Whole hours of at most a year, or nothing. */
export function checkHours(text: string, t: TFunction): string | true {
  const typed = text.trim()
  return typed === "" || (/^\d{1,4}$/.test(typed) && Number(typed) <= MOST_HOURS) || t("approvals.settings.hoursWrong")
}
