export type UserStatus = "invited" | "link_expired" | "active" | "deactivated"

/** The word for a user's state: somebody who has not come in yet has a link, and it may be too old. */
export function computeUserStatus(facts: {
  readonly status: "invited" | "active" | "deactivated"
  readonly invitedAt: Date | null
  readonly linkHours: number
  readonly now: Date
}): UserStatus {
  if (facts.status !== "invited") {
    return facts.status
  }
  const linkEndsAt = (facts.invitedAt?.getTime() ?? 0) + facts.linkHours * 3_600_000
  return facts.now.getTime() < linkEndsAt ? "invited" : "link_expired"
}
