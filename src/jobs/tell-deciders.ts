import type { MedusaContainer } from "@medusajs/framework/types"
import { nudgeDeciders } from "../workflows/approvals/nudge-deciders"
import { sendDigests } from "../workflows/approvals/send-digests"
import { tellNewDeciders } from "../workflows/approvals/tell-new-deciders"

/** Requests find those who can decide now, what waits too long is brought to mind, and daily mails go out (C4, C7). */
export default async function tellDecidersJob(container: MedusaContainer): Promise<void> {
  await tellNewDeciders(container)
  await nudgeDeciders(container)
  await sendDigests(container)
}

export const config = {
  name: "customer-center-tell-deciders",
  schedule: "* * * * *",
}
