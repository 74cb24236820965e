import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { LOGIN_SUPERSEDED } from "../../modules/company/errors"
import { readCode } from "../activation/errors"
import { relayOutbox } from "../outbox/relay-outbox"
import { createUserWorkflow } from "./create-user"
import type { UserResult, UserRun } from "./types"

/** How often a run that was overtaken is decided again. */
const MAX_ROUNDS = 4

export type UserRequest = Omit<UserRun, "draftId" | "businessUserId" | "plannedCustomerId" | "occurredAt">

/**
 * One request for a new user; a run that was overtaken by another with the same e-mail is decided again.
 *
 * @throws what `createUserWorkflow` refuses with, `too_many_attempts` where others keep the e-mail busy,
 * and whatever a shop's own hooks throw
 */
export async function requestUser(container: MedusaContainer, request: UserRequest): Promise<UserResult> {
  for (let round = 1; ; round++) {
    const run: UserRun = {
      ...request,
      draftId: generateEntityId(undefined, "draft"),
      businessUserId: generateEntityId(undefined, "buser"),
      plannedCustomerId: generateEntityId(undefined, "cus"),
      occurredAt: new Date().toISOString(),
      roleKeys: [...new Set(request.roleKeys)],
    }
    const { result, errors } = await createUserWorkflow(container).run({ input: run, throwOnError: false })
    const error: unknown = errors[0]?.error
    if (!error) {
      void relayOutbox(container)
      return result
    }
    if (readCode(error) !== LOGIN_SUPERSEDED) {
      throw error
    }
    if (round === MAX_ROUNDS) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Others are adding this person", "too_many_attempts")
    }
  }
}
