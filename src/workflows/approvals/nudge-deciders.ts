import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { attempt } from "../attempt"
import { escalateRequest, remindDeciders } from "./notify-deciders"
import { readShopApprovalSettings } from "./read-approval-settings"

/** Bounds one run; what is left goes with the next. */
const BATCH = 200

/**
 * Reminds of requests that have waited for too long, and puts those that waited still longer to the main contacts (C7),
 * as the companies' settings say. Safe to run anywhere, any time, by several at once: each is done once.
 *
 * @returns of how many requests somebody is told at once
 */
export async function nudgeDeciders(container: MedusaContainer, at: Date = new Date()): Promise<number> {
  const { reminderHours, escalationHours } = readShopApprovalSettings()
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  let nudged = 0
  for (const { nudge, shopHours, act } of [
    { nudge: "reminder", shopHours: reminderHours, act: remindDeciders },
    { nudge: "escalation", shopHours: escalationHours, act: escalateRequest },
  ] as const) {
    for (const { id, tier } of await approvals.notices.listDueNudges({ nudge, shopHours, at, limit: BATCH })) {
      nudged += await attempt(container, `approvals: the ${nudge} of ${id}`, async () => {
        const request = await approvals.find({ id })
        // in another tier by now, it waits for others, and not for long yet
        return request?.tier === tier && (await act(container, request))
      })
    }
  }
  if (nudged > 0) {
    void relayOutbox(container)
  }
  return nudged
}
