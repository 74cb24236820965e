import type { MedusaContainer } from "@medusajs/framework/types"
import { sendDigests } from "../workflows/approvals/send-digests"
import { tellNewDeciders } from "../workflows/approvals/tell-new-deciders"

/** Requests find those who can decide now, and daily mails go out (C4, C7). */
export default async function tellDecidersJob(container: MedusaContainer): Promise<void> {
  await tellNewDeciders(container)
  await sendDigests(container)
}

export const config = {
  name: "customer-center-tell-deciders",
  schedule: "* * * * *",
}
