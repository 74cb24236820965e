import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { attempt } from "../attempt"
import { PLACED_AFTER_SECONDS } from "../carts/settle-orders"
import { relayOutbox } from "../outbox/relay-outbox"
import { takeUpStalled } from "./order-approved"
import { leaseSeconds } from "./lease-seconds"
import { settleReleased } from "./release-approved"

/** Bounds one run of the job; what is left goes with the next. */
const BATCH = 100

/**
 * Brings to an end what no process does any more (C6): an approved request whose process died is ordered now, or its order counts, or
 * it fails where it was tried too often; an edit is undone; a released one is ordered or has expired. Safe to run anywhere and by many at once.
 *
 * @returns how many it took up
 */
export async function healApprovals(container: MedusaContainer): Promise<number> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  let healed = 0
  for (const { id } of await approvals.edits.listDead({ limit: BATCH })) {
    healed += await attempt(container, `approvals: undoing the edit of ${id}`, async () => await approvals.edits.undoDead(id))
  }
  for (const stalled of await approvals.listStalled({ olderThanSeconds: leaseSeconds(), limit: BATCH })) {
    healed += await attempt(container, `approvals: ordering ${stalled.id}`, async () => await takeUpStalled(container, stalled))
  }
  for (const released of await approvals.listReleased({ placedAfterSeconds: PLACED_AFTER_SECONDS, limit: BATCH })) {
    healed += await attempt(container, `approvals: settling ${released.id}`, async () => {
      await settleReleased(container, released)
      return true
    })
  }
  if (healed > 0) {
    void relayOutbox(container)
  }
  return healed
}
