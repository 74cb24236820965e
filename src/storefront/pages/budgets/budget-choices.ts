/** For whom a budget can be set here. */
export const subjectTypes = ["user", "role", "cost_center", "company"] as const
export type SubjectType = (typeof subjectTypes)[number]

export const periods = ["order", "day", "week", "month", "quarter", "year", "total"] as const
export type Period = (typeof periods)[number]

export const onExceedChoices = ["approve", "block", "warn"] as const

/** Only what comes again can carry over. */
export function canCarryOver(period: string): boolean {
  return period !== "order" && period !== "total"
}
