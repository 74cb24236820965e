import { isCustomerCenterError } from "./error"
import type { ConfirmGap } from "./gap-types"

/** Puts into the body of a change that it shall be made although nobody could approve some orders then (C7). */
export const confirmed = { confirm_nobody_could_approve: true } as const

/**
 * Makes a change; where it waits for the word that nobody could approve some orders then, asks for it and makes the change again.
 *
 * @param make takes what goes into the body besides
 */
export async function makeChange<Answer>(
  make: (more: object) => Promise<Answer>,
  confirmGap: ConfirmGap | undefined
): Promise<Answer> {
  try {
    return await make({})
  } catch (error) {
    const asks = confirmGap && isCustomerCenterError(error, "nobody_could_approve")
    if (!asks || !(await confirmGap(error.gap))) {
      throw error
    }
    return await make(confirmed)
  }
}
