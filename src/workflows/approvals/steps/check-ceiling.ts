import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import type { ApproverCeiling } from "../../../modules/approval/store/ceiling-store"
import { COMPANY_MODULE } from "../../../modules/company"
import { MAIN_CONTACT } from "../../../modules/company/rules/permissions"
import type CompanyModuleService from "../../../modules/company/service"
import { requireUser } from "../../users/require-user"
import type { ApprovalCeilingRun } from "../types"

export const checkCeilingStepId = "check-approval-ceiling"

/** The ceiling as it is to be, in the company's currency. Reads only, so there is nothing to undo. */
export const checkCeilingStep = createStep(
  checkCeilingStepId,
  async ({ actor, businessUserId, amount, version }: ApprovalCeilingRun, { container }): Promise<StepResponse<ApproverCeiling>> => {
    const place = await requireUser(container, { businessUserId, actor, mayBeOneself: false })
    const company = place.company_id && (await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(place.company_id))
    if (!company) {
      throw approvalRefusal("not_found")
    }
    if (amount !== null && place.role_keys.includes(MAIN_CONTACT)) {
      throw approvalRefusal("no_ceiling_for_main_contacts")
    }
    return new StepResponse({ businessUserId, companyId: company.id, amount, currencyCode: company.currency_code, version })
  }
)
