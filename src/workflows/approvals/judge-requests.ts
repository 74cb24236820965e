import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListedRequest } from "../../modules/approval/store/request-rows"
import { isUndecided } from "./describe-request"
import type { Decider } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"
import { chooseDeciders } from "./rules/choose-deciders"
import { judgeViewer } from "./rules/judge-viewer"

/** What somebody may do with each of some requests that wait for a decision, by their ids; all others are decided. */
export async function judgeRequests(
  container: MedusaContainer,
  requests: readonly ListedRequest[],
  { holders, businessUserId }: { holders: readonly Decider[]; businessUserId: string }
): Promise<Map<string, Pick<ReturnType<typeof judgeViewer>, "mayDecide" | "overCeiling">>> {
  const judged = await Promise.all(
    requests.filter(isUndecided).map(async (request) => {
      const everybody = chooseDeciders(holders, request.business_user_id)
      const money = await readCeilingMoney(container, request, everybody)
      return [request.id, judgeViewer(everybody, { request, money, businessUserId })] as const
    })
  )
  return new Map(judged)
}
