import { createHash } from "node:crypto"

/** Tells one list of a user's cost centers from another, default and all; whoever saves says which one they had before them. */
export function computeAssignmentVersion(assigned: readonly { id: string; is_default: boolean }[]): string {
  const list = assigned.map(({ id, is_default: isDefault }) => `${id} ${isDefault ? "default" : ""}`).sort()
  return createHash("sha256").update(JSON.stringify(list)).digest("hex").slice(0, 16)
}
