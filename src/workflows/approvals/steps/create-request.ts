import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import { describeRequest } from "../rules/approval-facts"
import { auditApproval, tellPeople } from "../rules/approval-messages"
import type { PlannedRequest } from "../types"

export const createRequestStepId = "create-approval-request"

/** Writes the request, which freezes its cart, and the word of it in one transaction. */
export const createRequestStep = createStep(
  createRequestStepId,
  async ({ planned, clientAddress }: { planned: PlannedRequest; clientAddress: string | null }, { container }) => {
    const by = { customerId: planned.customerId, clientAddress }
    const { receiverIds: _receivers, ...request } = planned
    const created = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .create(request, (row) => [auditApproval("approval.requested", { request: row, by }), tellPeople("requested", row)])
    return new StepResponse(describeRequest(created), { id: created.id, by })
  },
  async (written, { container }) => {
    if (written) {
      const { id, by } = written
      await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).discard(id, (row) => [
        auditApproval("approval.withdrawn", { request: row, by, more: { taken_back: true }, turn: "taken_back" }),
      ])
    }
  }
)
