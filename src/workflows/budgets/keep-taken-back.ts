import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCode } from "../activation/errors"

/** What somebody else may have done to a limit or a cost center since; the act then stays. */
const OVERTAKEN: readonly (string | null)[] = [
  "not_found",
  "changed_meanwhile",
  "limit_exists",
  "cost_center_code_taken",
  "cost_center_cycle",
  "cost_center_too_deep",
  "cost_center_in_use",
]

/** Takes an act on a limit or a cost center back, where a shop's own hook fails; one that was overtaken since stays, and the log says so. */
export async function keepTakenBack(
  container: MedusaContainer,
  id: string,
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
      .warn(`What was done to ${id} stays, although a hook failed: it was changed again since`)
  }
}
