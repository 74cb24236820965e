import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCode } from "../activation/errors"

/** What somebody else may have done to a limit since; the act then stays. */
const OVERTAKEN: readonly (string | null)[] = ["not_found", "changed_meanwhile", "limit_exists"]

/** Takes an act on a limit back, where a shop's own hook fails; one that was overtaken since stays, and the log says so. */
export async function keepTakenBack(
  container: MedusaContainer,
  limitId: string,
  takeBack: () => Promise<void>
): Promise<void> {
  try {
    await takeBack()
  } catch (error) {
    if (!OVERTAKEN.includes(readCode(error))) {
      throw error
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`What was done to ${limitId} stays, although a hook failed: it was changed again since`)
  }
}
