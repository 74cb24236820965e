import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { requireRequest } from "./require-request"
import { auditApproval } from "./rules/approval-messages"
import type { ApprovalActor } from "./types"

/**
 * Writes a comment on a request (C5), which moves nothing.
 *
 * @throws `not_found`, `approval_comments_full`
 */
export async function commentApproval(
  container: MedusaContainer,
  { requestId, actor, text }: { requestId: string; actor: ApprovalActor; text: string }
): Promise<void> {
  await requireRequest(container, { id: requestId, actor })
  await container
    .resolve<ApprovalModuleService>(APPROVAL_MODULE)
    .comment({ id: requestId, author: actor, text }, ({ request, eventId }) => [
      auditApproval("approval.commented", {
        request,
        by: { customerId: actor.customerId, clientAddress: actor.clientAddress },
        turn: eventId,
      }),
    ])
  void relayOutbox(container)
}
