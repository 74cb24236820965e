/**
 * What a deactivated user is once activated again (B4): who never came in still has to,
 * by the link or by accepting; anybody else is active as before.
 */
export function computeReactivatedStatus(facts: {
  readonly acceptanceRequired: boolean
  readonly invitedAt: Date | null
  readonly lastLoginAt: Date | null
}): "invited" | "active" {
  const cameIn = facts.invitedAt === null || facts.lastLoginAt !== null
  return facts.acceptanceRequired || !cameIn ? "invited" : "active"
}
