import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import type { OutboxMessage } from "../../../outbox/types"
import { changerOf } from "../../approvals/changer-of"
import { watchApprovers } from "../../approvals/watch-approvers"
import { auditChange } from "../rules/user-messages"
import { companyOf } from "../types"
import type { UserActResult, UserFacts, UserLeaveRun } from "../types"
import { restoreUsers } from "./restore-users"

export const removeUserStepId = "remove-business-user"

/** Writes the act and what it tells in one transaction. */
export const removeUserStep = createStep(
  removeUserStepId,
  async ({ run, user }: { run: UserLeaveRun; user: UserFacts }, { container }) => {
    const { businessUserId, actor, successorId } = run
    const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const company = user.companyId ? await companies.retrieveCompanyRow(user.companyId) : null
    const written = await companies.users.remove({
      businessUserId,
      companyId: companyOf(actor),
      successorId,
      watch: watchApprovers(container, {
        by: changerOf(actor),
        answer: run.isGapConfirmed ? "confirmed" : "asks",
        holdsCompanies: true,
      }),
      tell: (change) => [
        ...auditChange(act, "user.removed", change),
        ...(company?.customer_group_id
          ? [prepareLeave(act.actId, { customerId: user.customerId, groupId: company.customer_group_id })]
          : []),
      ],
    })
    const result: UserActResult = { changed: true }
    return new StepResponse(result, written)
  },
  async (written, { container }) => await restoreUsers(written, container)
)

function prepareLeave(
  actId: string,
  { customerId, groupId }: { customerId: string; groupId: string }
): OutboxMessage {
  return {
    topic: "customer",
    key: `customer:leave_group:${actId}`,
    sequenceGroup: `customer:${customerId}`,
    payload: { kind: "leave_group", customer_id: customerId, customer_group_id: groupId },
  }
}
