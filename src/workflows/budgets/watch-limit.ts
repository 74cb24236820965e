import type { MedusaContainer } from "@medusajs/framework/types"
import type { Watch } from "../../database/transactions"
import { changerOf } from "../approvals/changer-of"
import { watchApprovers } from "../approvals/watch-approvers"
import type { UserActor } from "../users/types"

/** Looks whether a limit that is set or changed asks for approvals which nobody could give (C7). */
export function watchLimit(
  container: MedusaContainer,
  { actor, isGapConfirmed = false }: { actor: UserActor; isGapConfirmed?: boolean | undefined }
): Watch {
  return watchApprovers(container, {
    by: changerOf(actor),
    answer: isGapConfirmed ? "confirmed" : "asks",
    holdsCompanies: false,
    changesLimits: true,
  })
}
