import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { describeError } from "../outbox/describe-error"

/**
 * One thing of many that a job does: where it fails, the log says so, the others are done all the same, and the next run tries again.
 *
 * @returns whether it was done
 */
export async function attempt(container: MedusaContainer, what: string, act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`${what} failed: ${describeError(error)}`)
    return false
  }
}
