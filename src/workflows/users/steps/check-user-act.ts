import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireGivableRoles, requireGivableSuccessor, requireNobodyAbove, requireUser } from "../require-user"
import type { UserActor, UserFacts } from "../types"

export const checkUserActStepId = "check-user-act"

/** Looks whether the actor may do this to this user. Reads only, so there is nothing to undo. */
export const checkUserActStep = createStep(
  checkUserActStepId,
  async (
    act: {
      businessUserId: string
      actor: UserActor
      mayBeOneself: boolean
      /** The roles the user is to have; null where they stay as they are. */
      roleKeys: readonly string[] | null
      /** Whether the act puts the user out of the company or takes them back in. */
      isAboutPlace: boolean
      successorId: string | null
    },
    { container }
  ) => {
    const place = await requireUser(container, act)
    if (act.roleKeys) {
      await requireGivableRoles(container, { actor: act.actor, wanted: act.roleKeys, held: place.role_keys })
    }
    if (act.isAboutPlace) {
      await requireNobodyAbove(container, { actor: act.actor, held: place.role_keys })
    }
    requireGivableSuccessor(act.actor, act.successorId)
    const user: UserFacts = {
      businessUserId: place.business_user_id,
      companyId: place.company_id,
      customerId: place.customer_id,
      email: place.email,
      firstName: place.first_name,
      lastName: place.last_name,
      status: place.status,
      acceptanceRequired: place.acceptance_required,
      roleKeys: place.role_keys,
    }
    return new StepResponse(user)
  }
)
