import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCode } from "../activation/errors"

/** What somebody else may have done to the rules since; the act then stays. */
const OVERTAKEN: readonly (string | null)[] = ["not_found", "changed_meanwhile", "approval_rules_full"]

/** Takes an act on rules back, where a shop's own hook fails; one that was overtaken since stays, and the log says so. */
export async function keepOvertaken(container: MedusaContainer, id: string, takeBack: () => Promise<unknown>): Promise<void> {
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
