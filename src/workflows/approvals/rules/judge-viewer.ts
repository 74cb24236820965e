import type { Money } from "../../../modules/budget/types"
import { chooseWithinCeiling, findCeilingBelow } from "./ceilings"
import type { Ceiling } from "./ceilings"
import { chooseTierDeciders } from "./choose-tier-deciders"

type Decider = Parameters<typeof chooseTierDeciders>[0][number] & { readonly ceiling: Ceiling | null }

/**
 * Who of those who may decide about a request can approve it in the tier it is in, and what one of them may do: somebody above whose ceiling it is
 * may lower or reject it where it is their turn.
 */
export function judgeViewer<Way extends Decider>(
  everybody: readonly Way[],
  { request, money, businessUserId }: { request: Parameters<typeof chooseTierDeciders>[1]; money: Money; businessUserId: string }
): { deciders: Way[]; mayDecide: boolean; overCeiling: Ceiling | null } {
  const deciders = chooseTierDeciders(chooseWithinCeiling(everybody, money), request)
  const isViewer = (way: Way) => way.businessUserId === businessUserId
  const mayDecide = [...deciders, ...chooseTierDeciders(everybody, request)].some(isViewer)
  return { deciders, mayDecide, overCeiling: mayDecide ? findCeilingBelow(everybody.filter(isViewer), money) : null }
}
