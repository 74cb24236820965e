import { updateUser } from "../../../../../workflows/users/update-user"
import { removeUser } from "../../../../../workflows/users/remove-user"
import { defineRoute } from "../../../../access/define-route"
import { requireCompanyPlace } from "../../../../access/require-company-place"
import { requireChangedFields } from "../../../../access/require-fields"
import { requireChangedPersonName } from "../../../../access/require-person-name"
import { requireSalutation } from "../../../../access/require-salutation"
import { readMemberActor } from "../../../../access/user-actor"
import { Refusal } from "../../../../errors/refusal"
import { answerOwnUser } from "../../../../present/answer-own-user"
import { userLeaveBody, userUpdateBody } from "../../../../schemas/users"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId, businessUserId: askerId } = requireCompanyPlace(guarded)
  return { json: await answerOwnUser(req, { id: req.params.id ?? "", companyId, askerId }) }
})

export const POST = defineRoute(userUpdateBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  const { version, successor_id: successorId = null, confirm_nobody_could_approve: isGapConfirmed, ...changes } = input
  const asked = { id: req.params.id ?? "", companyId: actor.companyId, askerId: actor.businessUserId }
  const { user } = await answerOwnUser(req, asked)
  requireChangedPersonName(changes, user)
  requireSalutation(changes.salutation, { before: user.salutation })
  const fields = requireChangedFields(changes.fields, user.fields)
  const updated = await updateUser(req.scope, {
    businessUserId: asked.id,
    actor,
    version,
    changes: { ...changes, fields },
    successorId,
    isGapConfirmed,
  })
  const current = await answerOwnUser(req, asked)
  if (!updated) {
    throw new Refusal("changed_meanwhile", { details: { current: current.user } })
  }
  return { json: current }
})

export const DELETE = defineRoute(userLeaveBody, async ({ req, input }) => {
  const id = req.params.id ?? ""
  await removeUser(req.scope, {
    businessUserId: id,
    actor: readMemberActor(req),
    successorId: input.successor_id ?? null,
    isGapConfirmed: input.confirm_nobody_could_approve,
  })
  return { json: { id, deleted: true } }
})
