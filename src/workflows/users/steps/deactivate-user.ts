import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { changerOf } from "../../approvals/changer-of"
import { watchApprovers } from "../../approvals/watch-approvers"
import { auditChange } from "../rules/user-messages"
import { companyOf } from "../types"
import type { UserActResult, UserLeaveRun } from "../types"
import { restoreUsers } from "./restore-users"

export const deactivateUserStepId = "deactivate-business-user"

/** Writes the act and what it tells in one transaction. */
export const deactivateUserStep = createStep(
  deactivateUserStepId,
  async (run: UserLeaveRun, { container }) => {
    const { businessUserId, actor, successorId } = run
    const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
    const written = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.deactivate({
      businessUserId,
      companyId: companyOf(actor),
      successorId,
      watch: watchApprovers(container, {
        by: changerOf(actor),
        answer: run.isGapConfirmed ? "confirmed" : "asks",
        holdsCompanies: true,
      }),
      tell: (change) => auditChange(act, "user.deactivated", change),
    })
    const result: UserActResult = { changed: written !== null }
    return new StepResponse(result, written)
  },
  async (written, { container }) => await restoreUsers(written, container)
)
