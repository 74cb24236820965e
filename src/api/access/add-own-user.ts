import type { MedusaRequest } from "@medusajs/framework/http"
import { getOptions } from "../../get-options"
import { requestUser } from "../../workflows/users/request-user"
import { answerOwnUser } from "../present/answer-own-user"
import type { User, UserCreateBody } from "../schemas/users"
import { waitForAnswerTime } from "./answer-time"
import { readGuarded } from "./guarded-request"
import { requireFields } from "./require-fields"
import { requirePersonName } from "./require-person-name"
import { requireSalutation } from "./require-salutation"
import { readMemberActor } from "./user-actor"

/**
 * A member adds a user to the own company (B5, B6). The answer leaves at a moment of its own choosing, so that its
 * time does not tell whether the shop knew the e-mail.
 */
export async function addOwnUser(
  req: MedusaRequest,
  input: UserCreateBody,
  { contactNumber }: { contactNumber: string | null }
): Promise<{ user: User }> {
  requirePersonName(input)
  requireSalutation(input.salutation, { before: null })
  const actor = readMemberActor(req)
  const { businessUserId } = await requestUser(req.scope, {
    actor,
    contactNumber,
    companyId: actor.companyId,
    salutation: input.salutation,
    firstName: input.first_name,
    lastName: input.last_name,
    email: input.email,
    roleKeys: input.role_keys,
    fields: requireFields("users", input.fields ?? {}, { before: null }),
    languageCode: input.locale ?? null,
  })
  await waitForAnswerTime({
    arrivedAt: readGuarded(req).arrivedAt,
    everyMs: getOptions().login.refusalAfterMs,
  })
  return await answerOwnUser(req, {
    id: businessUserId,
    companyId: actor.companyId,
    askerId: actor.businessUserId,
  })
}
