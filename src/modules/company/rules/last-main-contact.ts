export type MainContactVerdict =
  /** Enough of them remain, or the user is none. */
  | { kind: "covered" }
  /** The named successor becomes main contact in the same breath. */
  | { kind: "succeeded" }
  | { kind: "last_main_contact" }

/**
 * Whether a user may cease to be an active main contact (B4): only where another one
 * remains, or an active user of the same company takes over. A successor who is not needed changes nothing.
 */
export function decideMainContactLoss(facts: {
  readonly leavingId: string
  readonly companyId: string | null
  readonly activeMainContactIds: readonly string[]
  readonly successor: {
    readonly id: string
    readonly companyId: string | null
    readonly status: "invited" | "active" | "deactivated"
  } | null
}): MainContactVerdict {
  const { leavingId, activeMainContactIds, successor } = facts
  const remaining = activeMainContactIds.filter((id) => id !== leavingId)
  if (remaining.length > 0 || remaining.length === activeMainContactIds.length) {
    return { kind: "covered" }
  }
  const fits =
    successor !== null &&
    successor.id !== leavingId &&
    successor.companyId === facts.companyId &&
    successor.status === "active"
  return { kind: fits ? "succeeded" : "last_main_contact" }
}
