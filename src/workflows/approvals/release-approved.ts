import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import { PLACED_AFTER_SECONDS } from "../carts/settle-orders"
import { noteOrder, unlessMoved } from "./note-outcome"
import { readFingerprint } from "./read-fingerprint"
import { auditApproval, tellPeople } from "./rules/approval-messages"

const MS_PER_DAY = 86_400_000

/**
 * Gives an approved basket back to its buyer, who may order it as it is for `approvals.releaseDays` (C6). It stays frozen, so that what
 * was approved is what is ordered.
 *
 * @throws `approval_outdated` where it is not what was approved any more
 */
export async function releaseApproved(container: MedusaContainer, request: RequestRow): Promise<void> {
  const found = await readFingerprint(container, request.cart_id)
  if (found?.fingerprint !== request.fingerprint) {
    throw approvalRefusal("approval_outdated")
  }
  const releasedUntil = new Date(Date.now() + getOptions().approvals.releaseDays * MS_PER_DAY)
  await unlessMoved(async () => {
    await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .move({ id: request.id, move: "release", author: null, releasedUntil }, ({ after }) => [
        auditApproval("approval.released", { request: after, by: null, more: { until: releasedUntil.toISOString() } }),
        tellPeople("released", after),
      ])
  })
}

/** An order was placed: where it came of a released request, that is ordered by now. The job does it where no event comes. */
export async function settleReleasedOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const request = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).findReleasedOfOrder(orderId)
  if (request) {
    await noteOrder(container, request)
  }
}

/** Brings a released request to its end: its buyer has ordered it, or its time is over. */
export async function settleReleased(
  container: MedusaContainer,
  request: RequestRow & { is_ordered: boolean }
): Promise<void> {
  if (request.is_ordered) {
    await noteOrder(container, request, { olderThanSeconds: PLACED_AFTER_SECONDS })
    return
  }
  await unlessMoved(async () => {
    await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .move({ id: request.id, move: "expire", author: null }, ({ after }) => [
        auditApproval("approval.expired", { request: after, by: null, more: { status_before: "released" } }),
        tellPeople("expired", after),
      ])
  })
}
