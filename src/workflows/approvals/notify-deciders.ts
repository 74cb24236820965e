import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { DetailedRequest } from "../../modules/approval/store/request-rows"
import { periodWords, writeMoney } from "../checkout/rules/budget-words"
import type { SentenceLocale } from "../checkout/rules/budget-words"
import { toMailMessage } from "./approval-mail"
import type { Decider } from "./list-deciders"
import { chooseDeciders, chooseReceivers } from "./rules/choose-deciders"

/**
 * Puts a request to those who are to decide about it now: the approvers, or the main contacts where there is none (C4).
 * Whoever heard of it before hears nothing again; whoever wants one mail a day hears of it then.
 */
export async function notifyDeciders(
  container: MedusaContainer,
  request: DetailedRequest,
  holders: readonly Decider[]
): Promise<void> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const receivers = chooseReceivers(chooseDeciders(holders, request.business_user_id))
  const events = await approvals.listEvents(request.id)
  const comment = events.find(({ kind }) => kind === "requested")?.text ?? null
  const businessUserIds = receivers.map(({ businessUserId }) => businessUserId)
  await approvals.notices.add({ requestId: request.id, businessUserIds }, (told) =>
    receivers
      .filter(({ businessUserId }) => told.has(businessUserId))
      .map(({ place }) =>
        toMailMessage(`approval:requested:${request.id}`, request, {
          reader: place,
          template: "approval-requested",
          data: (locale) => ({
            buyer_name: request.buyer_name ?? "",
            line_count: request.line_count,
            budgets: describeReasons(request, locale),
            purchase_order_number: request.purchase_order_number,
            comment,
          }),
        })
      )
  )
}

function describeReasons({ reasons }: DetailedRequest, locale: SentenceLocale): string | null {
  const words = reasons.map(
    ({ period, limit_amount: amount, currency_code: currencyCode }) =>
      `${periodWords[locale][period]} (${writeMoney({ amount, currencyCode }, locale)})`
  )
  return words.join(", ") || null
}
