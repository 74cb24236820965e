import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import { readCode } from "../activation/errors"
import { relayOutbox } from "../outbox/relay-outbox"
import { attempt } from "../attempt"
import { readShopApprovalSettings } from "./read-approval-settings"
import { auditApproval, tellPeople } from "./rules/approval-messages"

/** Bounds one run; what is left goes with the next. */
const BATCH = 200

/**
 * Requests that nobody decided about for as long as the companies' settings say expire (C7): the buyer is told, and takes the basket
 * back or leaves it. Whoever decides at that moment wins or loses whole. Safe to run anywhere, any time, by several at once.
 *
 * @returns how many expired
 */
export async function expireUndecided(container: MedusaContainer, at: Date = new Date()): Promise<number> {
  const { expiryDays: shopDays } = readShopApprovalSettings()
  let expired = 0
  for (const request of await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).listUndecided({ shopDays, at, limit: BATCH })) {
    expired += await attempt(container, `approvals: the expiry of ${request.id}`, async () => await expire(container, request))
  }
  if (expired > 0) {
    void relayOutbox(container)
  }
  return expired
}

/** @returns whether it expired by this */
async function expire(container: MedusaContainer, { id, version }: RequestRow): Promise<boolean> {
  try {
    await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .move({ id, version, move: "expire", author: null }, ({ before, after }) => [
        auditApproval("approval.expired", { request: after, by: null, more: { status_before: before.status } }),
        tellPeople("expired", after),
      ])
    return true
  } catch (error) {
    // somebody has just acted on it: theirs stands, and the next run looks again
    if (["approval_already_decided", "changed_meanwhile"].includes(readCode(error) ?? "")) {
      return false
    }
    throw error
  }
}
