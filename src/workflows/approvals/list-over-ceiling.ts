import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListedRequest } from "../../modules/approval/store/request-rows"
import { isUndecided } from "./describe-request"
import type { Decider } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"
import { findCeilingBelow } from "./rules/ceilings"
import type { Ceiling } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"

/**
 * Of some requests those that somebody cannot approve because of a ceiling, with it.
 *
 * @param ways in which that person decides in the company
 */
export async function listOverCeiling(
  container: MedusaContainer,
  requests: readonly ListedRequest[],
  ways: readonly Decider[]
): Promise<Map<string, Ceiling>> {
  const capped = ways.some(({ ceiling }) => ceiling) ? requests.filter(isUndecided) : []
  const judged = await Promise.all(
    capped.map(async (request) => {
      const own = chooseDeciders(ways, request.business_user_id)
      const ceiling = findCeilingBelow(own, await readCeilingMoney(container, request, own))
      return ceiling ? ([[request.id, ceiling]] as const) : []
    })
  )
  return new Map(judged.flat())
}
