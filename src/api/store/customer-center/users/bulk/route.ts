import type { MedusaContainer } from "@medusajs/framework/types"
import { activateUser } from "../../../../../workflows/users/activate-user"
import { deactivateUser } from "../../../../../workflows/users/deactivate-user"
import { removeUser } from "../../../../../workflows/users/remove-user"
import { sendInvitation } from "../../../../../workflows/users/send-invitation"
import type { UserActRun } from "../../../../../workflows/users/types"
import { defineRoute } from "../../../../access/define-route"
import { readMemberActor } from "../../../../access/user-actor"
import { describeThrown } from "../../../../errors/respond"
import { userBulkBody } from "../../../../schemas/users"

type Act = (container: MedusaContainer, act: UserActRun) => Promise<void>

const acts: Record<(typeof userBulkBody)["_output"]["action"], Act> = {
  activate: activateUser,
  deactivate: (container, act) => deactivateUser(container, { ...act, successorId: null }),
  remove: (container, act) => removeUser(container, { ...act, successorId: null }),
  send_invitation: sendInvitation,
}

export const POST = defineRoute(userBulkBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  const results = []
  // one after the other, each in a transaction of its own: what one row is refused keeps no other from being done
  for (const id of new Set(input.ids)) {
    try {
      await acts[input.action](req.scope, { businessUserId: id, actor, isGapConfirmed: input.confirm_nobody_could_approve })
      results.push({ id, done: true, code: null, message: null })
    } catch (error) {
      const refusal = describeThrown(req, error)
      if (!refusal) {
        throw error
      }
      results.push({ id, done: false, ...refusal })
    }
  }
  return { json: { results } }
})
