import type { UserActor } from "../users/types"
import type { Changer } from "./watch-approvers"

/** The one who acts on users, limits or settings, as the audit names them. */
export function changerOf(actor: UserActor): Changer {
  return {
    actor_type: actor.kind === "operator" ? actor.type : "customer",
    actor_id: actor.id,
    client_address: actor.clientAddress,
  }
}
