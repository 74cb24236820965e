import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { describeError } from "../../outbox/describe-error"

/** One thing of many that a job does: where it fails, the log says so, the others are done all the same, and the next run tries again. */
export async function attempt(container: MedusaContainer, what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`approvals: ${what} failed: ${describeError(error)}`)
  }
}
