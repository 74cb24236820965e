import type { MedusaContainer } from "@medusajs/framework/types"
import { chooseWithinCeiling } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"
import type { Decider } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"

/** Who of the holders can approve a request as it stands: they may decide about its buyer's, and it is not above their ceiling (C7). */
export async function chooseApprovers(
  container: MedusaContainer,
  holders: readonly Decider[],
  request: { business_user_id: string; amount: string; currency_code: string }
): Promise<Decider[]> {
  const deciders = chooseDeciders(holders, request.business_user_id)
  return chooseWithinCeiling(deciders, await readCeilingMoney(container, request, deciders))
}
