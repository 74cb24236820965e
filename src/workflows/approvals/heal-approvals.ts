import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { describeError } from "../../outbox/describe-error"
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
    healed += await attempt(container, id, async () => await approvals.edits.undoDead(id))
  }
  for (const stalled of await approvals.listStalled({ olderThanSeconds: leaseSeconds(), limit: BATCH })) {
    healed += await attempt(container, stalled.id, async () => await takeUpStalled(container, stalled))
  }
  for (const released of await approvals.listReleased({ placedAfterSeconds: PLACED_AFTER_SECONDS, limit: BATCH })) {
    healed += await attempt(container, released.id, async () => {
      await settleReleased(container, released)
      return true
    })
  }
  if (healed > 0) {
    void relayOutbox(container)
  }
  return healed
}

/** One that cannot be settled must not keep the others from it. @returns 1 where it was taken up */
async function attempt(container: MedusaContainer, id: string, work: () => Promise<boolean>): Promise<0 | 1> {
  try {
    return (await work()) ? 1 : 0
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`approvals: ${id} could not be settled: ${describeError(error)}`)
    return 0
  }
}
