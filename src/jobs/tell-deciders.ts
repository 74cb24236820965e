import type { MedusaContainer } from "@medusajs/framework/types"
import { attempt } from "../workflows/attempt"
import { expireUndecided } from "../workflows/approvals/expire-undecided"
import { nudgeDeciders } from "../workflows/approvals/nudge-deciders"
import { sendDigests } from "../workflows/approvals/send-digests"
import { tellNewDeciders } from "../workflows/approvals/tell-new-deciders"

/** What nobody decided in time expires, requests find those who can decide now, what waits long is brought to mind, and daily mails go out (C4, C7). */
export default async function tellDecidersJob(container: MedusaContainer): Promise<void> {
  await attempt(container, "approvals: letting requests expire", () => expireUndecided(container))
  await attempt(container, "approvals: finding who decides now", () => tellNewDeciders(container))
  await attempt(container, "approvals: reminding", () => nudgeDeciders(container))
  await attempt(container, "approvals: the daily mails", () => sendDigests(container))
}

export const config = {
  name: "customer-center-tell-deciders",
  schedule: "* * * * *",
}
