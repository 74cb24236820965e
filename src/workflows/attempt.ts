import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { describeError } from "../outbox/describe-error"

/**
 * One thing of many that a job does: where it fails, the log says so, the others are done all the same, and the next run tries again.
 *
 * @param what names the room and the thing
 * @param act says whether, or how much, it changed
 * @returns 1 where it changed anything, to be counted
 */
export async function attempt(container: MedusaContainer, what: string, act: () => Promise<boolean | number>): Promise<0 | 1> {
  try {
    return (await act()) ? 1 : 0
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`${what} failed: ${describeError(error)}`)
    return 0
  }
}
