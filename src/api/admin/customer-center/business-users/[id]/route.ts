import { updateUser } from "../../../../../workflows/users/update-user"
import { removeUser } from "../../../../../workflows/users/remove-user"
import { defineRoute } from "../../../../access/define-route"
import { requireChangedFields } from "../../../../access/require-fields"
import { requireChangedPersonName } from "../../../../access/require-person-name"
import { requireSalutation } from "../../../../access/require-salutation"
import { readOperatorActor } from "../../../../access/user-actor"
import { Refusal } from "../../../../errors/refusal"
import { answerOperatorUser, retrieveUserOrRefuse } from "../../../../present/retrieve-user"
import { userLeaveBody, userUpdateBody } from "../../../../schemas/users"

export const GET = defineRoute(async ({ req }) => ({ json: await answerOperatorUser(req) }))

export const POST = defineRoute(userUpdateBody, async ({ req, input }) => {
  const { version, successor_id: successorId = null, confirm_nobody_could_approve: isGapConfirmed, ...changes } = input
  const place = await retrieveUserOrRefuse(req)
  requireChangedPersonName(changes, place)
  requireSalutation(changes.salutation, { before: place.salutation })
  const fields = requireChangedFields(changes.fields, place.fields)
  const updated = await updateUser(req.scope, {
    businessUserId: place.business_user_id,
    actor: readOperatorActor(req),
    version,
    changes: { ...changes, fields },
    successorId,
    isGapConfirmed,
  })
  const current = await answerOperatorUser(req)
  if (!updated) {
    throw new Refusal("changed_meanwhile", { details: { current: current.business_user } })
  }
  return { json: current }
})

export const DELETE = defineRoute(userLeaveBody, async ({ req, input }) => {
  const id = req.params.id ?? ""
  await removeUser(req.scope, {
    businessUserId: id,
    actor: readOperatorActor(req),
    successorId: input.successor_id ?? null,
    isGapConfirmed: input.confirm_nobody_could_approve,
  })
  return { json: { id, deleted: true } }
})
