import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import type { PlaceRow } from "../../../modules/company/store/account-store"
import type { OutboxMessage } from "../../../outbox/types"
import { describeInviter } from "../../users/describe-inviter"
import { mailInvitation } from "../../users/rules/user-messages"
import { linkInvalid } from "../errors"
import { changedMessages } from "../rules/change-messages"
import type { EmailChangeRun } from "../types"

export const finishChangeStepId = "finish-change"

/** Makes the change stand: at every place and at the account, with the end of all sessions and the mails. The last step. */
export const finishChangeStep = createStep(finishChangeStepId, async (run: EmailChangeRun, { container }) => {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const places = await companies.listPlaces(run.customerId)
  const isInvited = places.length > 0 && places.every(({ status }) => status === "invited")
  const at = new Date()
  const finished = await companies.logins.finishEmailChange({
    id: run.changeId,
    runId: run.runId,
    at,
    messages: [
      ...changedMessages(run, { at, isInvited }),
      ...(isInvited ? await inviteAgain(container, run, places) : []),
    ],
  })
  if (!finished) {
    throw linkInvalid()
  }
  return new StepResponse({ endedAt: at.toISOString() })
})

/** Who has not come in yet has a link that went to the old address; the new one gets its own (B7). */
async function inviteAgain(
  container: MedusaContainer,
  run: EmailChangeRun,
  places: readonly PlaceRow[]
): Promise<OutboxMessage[]> {
  const { shop, users } = getOptions()
  const actor = { kind: "operator", type: "user", id: "", clientAddress: null } as const
  return await Promise.all(
    places.map(async (place) =>
      mailInvitation(
        { actId: `${run.changeId}:${place.business_user_id}` },
        {
          businessUserId: place.business_user_id,
          companyName: place.company_name ?? shop.name,
          firstName: place.first_name,
          lastName: place.last_name,
          email: run.newEmail,
          languageCode: place.language_code ?? run.locale,
          acceptanceRequired: place.acceptance_required,
          inviter: await describeInviter(container, { actor, companyId: place.company_id ?? "" }),
          confirmsIdentityId: null,
          linkHours: users.invitationHours,
        }
      )
    )
  )
}
