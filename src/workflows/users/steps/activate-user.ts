import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { changerOf } from "../../approvals/changer-of"
import { watchApprovers } from "../../approvals/watch-approvers"
import { auditChange } from "../rules/user-messages"
import { companyOf } from "../types"
import type { UserActResult, UserActRun } from "../types"
import { restoreUsers } from "./restore-users"

export const activateUserStepId = "activate-business-user"

/** Writes the act and what it tells in one transaction. */
export const activateUserStep = createStep(
  activateUserStepId,
  async (run: UserActRun, { container }) => {
    const { businessUserId, actor } = run
    const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
    const written = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.activate({
      businessUserId,
      companyId: companyOf(actor),
      watch: watchApprovers(container, {
        by: changerOf(actor),
        answer: run.isGapConfirmed ? "confirmed" : "asks",
        holdsCompanies: true,
      }),
      tell: (change) => auditChange(act, "user.activated", change),
    })
    const result: UserActResult = { changed: written !== null }
    return new StepResponse(result, written)
  },
  async (written, { container }) => await restoreUsers(written, container)
)
