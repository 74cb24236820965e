import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import type { ApprovalRule } from "../../../modules/approval/rule-types"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { listRuleObjections } from "../list-rule-objections"
import { requireRuleEditor } from "../require-rule-editor"
import type { RuleCreateRun } from "../types"

export const checkNewRuleStepId = "check-new-approval-rule"

/** The rule as it is to be, once everything that it names is there. Reads only, so there is nothing to undo. */
export const checkNewRuleStep = createStep(
  checkNewRuleStepId,
  async ({ actor, companyId, terms }: RuleCreateRun, { container }): Promise<StepResponse<ApprovalRule>> => {
    if (companyId !== null && !(await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(companyId))) {
      throw approvalRefusal("not_found")
    }
    await requireRuleEditor(container, { actor, companyId })
    if ((await listRuleObjections(container, { ...terms, companyId })).length > 0) {
      throw approvalRefusal("invalid_data")
    }
    return new StepResponse({ ...terms, id: generateEntityId(undefined, "aprule"), companyId, version: 1 })
  }
)
