import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { prepareErpWrite } from "../../erp-sync/prepare-erp-write"
import { auditUser, mailInvitation } from "../rules/user-messages"
import type { AcceptedUser, UserResult, UserRun } from "../types"

export const commitUserStepId = "commit-user"

/**
 * Writes place, roles, account and what they tell in one transaction. Before it nothing of the run counts,
 * after it everything does. Undone where a later step, such as a shop's own `userCreated` hook, fails.
 */
export const commitUserStep = createStep(
  commitUserStepId,
  async ({ run, accepted }: { run: UserRun; accepted: AcceptedUser }, { container }) => {
    const act = { actId: run.draftId, actor: run.actor, occurredAt: run.occurredAt }
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const account = await companies.retrieveAccount(accepted.customerId)
    const messages = [
      auditUser(act, {
        action: "user.created",
        businessUserId: run.businessUserId,
        companyId: run.companyId,
        details: { roles: run.roleKeys.join(", "), contact_number: run.contactNumber },
        personal: {
          email: run.email,
          first_name: run.firstName,
          last_name: run.lastName,
          ...(Object.keys(run.fields).length > 0 ? { fields: JSON.stringify(run.fields) } : {}),
        },
      }),
      mailInvitation(act, {
        ...run,
        ...accepted,
        confirmsIdentityId: account?.email_confirmed_at ? null : accepted.authIdentityId,
        linkHours: getOptions().users.invitationHours,
      }),
      ...(accepted.writesContact
        ? [prepareErpWrite({ ...run, kind: "create_contact", changeId: run.draftId })]
        : []),
    ]
    await companies.users.insert({
      user: {
        id: run.businessUserId,
        customerId: accepted.customerId,
        companyId: run.companyId,
        salutation: run.salutation,
        firstName: run.firstName,
        lastName: run.lastName,
        email: run.email,
        languageCode: accepted.languageCode,
        contactNumber: run.contactNumber,
        erpContactState: accepted.writesContact ? "waiting" : run.contactNumber === null ? "none" : "done",
        fields: run.fields,
        roleKeys: run.roleKeys,
        acceptanceRequired: accepted.acceptanceRequired,
      },
      draft: { id: run.draftId, madeLogin: accepted.makesCustomer && accepted.authIdentityId === null },
      messages,
    })
    const result: UserResult = {
      businessUserId: run.businessUserId,
      companyId: run.companyId,
      customerId: accepted.customerId,
    }
    return new StepResponse(result, {
      businessUserId: run.businessUserId,
      draftId: run.draftId,
      messageKeys: messages.map((message) => message.key),
    })
  },
  async (written, { container }) => {
    if (written) {
      await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.revert(written)
    }
  }
)
