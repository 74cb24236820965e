/** How approvals go in a company, as its settings say; null is as the shop says. */
interface SettingsValues {
  own_approval: boolean | null
  reminder_hours: number | null
  escalation_hours: number | null
  expiry_days: number | null
}

/** What stands in the form; empty is as the shop says. */
export interface SettingsEntries {
  own_approval: "" | "yes" | "no"
  reminder_hours: string
  escalation_hours: string
  expiry_days: string
}

export const numberFields = ["reminder_hours", "escalation_hours", "expiry_days"] as const
export const settingsFields = ["own_approval", ...numberFields] as const

export type NumberField = (typeof numberFields)[number]

/** A year each. */
const most: Record<NumberField, number> = { reminder_hours: 8_760, escalation_hours: 8_760, expiry_days: 365 }

export function readSettings({ own_approval: own, ...numbers }: SettingsValues): SettingsEntries {
  const write = (value: number | null) => (value === null ? "" : String(value))
  return {
    own_approval: own === null ? "" : own ? "yes" : "no",
    reminder_hours: write(numbers.reminder_hours),
    escalation_hours: write(numbers.escalation_hours),
    expiry_days: write(numbers.expiry_days),
  }
}

/** What is sent of entries that are right, in the place of the version that was read. */
export function prepareSettings({ own_approval: own, ...numbers }: SettingsEntries, version: number): SettingsValues & { version: number } {
  const read = (text: string) => (text.trim() === "" ? null : Number(text.trim()))
  return {
    version,
    own_approval: own === "" ? null : own === "yes",
    reminder_hours: read(numbers.reminder_hours),
    escalation_hours: read(numbers.escalation_hours),
    expiry_days: read(numbers.expiry_days),
  }
}

/** Whole hours or days of at most a year, or nothing. */
export function isNumberEntry(field: NumberField, text: string): boolean {
  const typed = text.trim()
  return typed === "" || (/^\d{1,4}$/.test(typed) && Number(typed) <= most[field])
}
