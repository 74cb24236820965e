import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { DetailedRequest } from "../../modules/approval/store/request-rows"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { Deliverer } from "../../outbox/relay"
import type { ApprovalNews, Mail } from "../../outbox/types"
import { writeDay } from "../checkout/rules/budget-words"
import type { SentenceLocale } from "../checkout/rules/budget-words"
import { toMailMessage } from "./approval-mail"
import type { ApprovalMail } from "./approval-mail"
import { listDeciders, nameOfPlace } from "./list-deciders"
import { notifyDeciders } from "./notify-deciders"
import { describeLowered } from "./rules/change-words"
import { describeFailure } from "./rules/failure-words"

const approvalPayload = z.object({
  request_id: z.string(),
  news: z.enum(["requested", "rejected", "released", "ordered", "failed", "expired"]),
}) satisfies z.ZodType<ApprovalNews>

/**
 * Makes mails of what happened to a request (C4, C6): to each who can decide now when it was sent, to the buyer when it
 * was decided or has expired, with what an approver has lowered of it, and to the approver when it was ordered or could not be. One that
 * went on since is not told of any more.
 */
export function createApprovalDeliverer(container: MedusaContainer): Deliverer {
  return async ({ key, payload }) => {
    const read = approvalPayload.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This names no request for approval", retryMayHelp: false }
    }
    const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    const request = await approvals.find({ id: read.data.request_id })
    const stands = read.data.news === "requested" ? "open" : read.data.news
    if (!request || request.status !== stands) {
      return { outcome: "delivered" }
    }
    if (request.status === "open") {
      await notifyDeciders(container, request, await listDeciders(container, request.company_id))
      return { outcome: "delivered" }
    }
    const mails = await listMails(container, request)
    await approvals.tell(mails.map((mail) => toMailMessage(key, request, mail)))
    return { outcome: "delivered" }
  }
}

async function listMails(container: MedusaContainer, request: DetailedRequest): Promise<ApprovalMail[]> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const events = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).listEvents(request.id)
  const wordsOf = (kind: string) => events.findLast((event) => event.kind === kind)?.text ?? null
  const buyerName = request.buyer_name ?? ""
  const outcome = (locale: SentenceLocale): Mail["data"] => ({
    // one that was never released has expired undecided
    decision: request.status === "expired" && request.released_until === null ? "undecided" : request.status,
    order_number: request.order_display_id === null ? null : String(request.order_display_id),
    reason: request.failure_code && describeFailure(request.failure_code, locale),
  })
  const [company, buyer, approver] = await Promise.all([
    companies.retrieveCompanyRow(request.company_id),
    companies.retrievePlace(request.business_user_id),
    request.decided_by_id === null ? null : companies.retrievePlace(request.decided_by_id),
  ])
  const comment = wordsOf(request.decision ?? "")
  const timeZone = company?.time_zone ?? "UTC"
  const toBuyer: ApprovalMail[] = isReader(buyer, request)
    ? [
        {
          reader: buyer,
          template: "approval-decided",
          data: (locale) => ({
            approver_name: approver ? nameOfPlace(approver) : (request.decider_name ?? ""),
            comment,
            changes: request.status === "rejected" || request.status === "expired" ? null : describeLowered(request.snapshot, locale),
            released_until: request.released_until ? writeDay(request.released_until, { locale, timeZone }) : null,
            ...outcome(locale),
          }),
        },
      ]
    : []
  // whoever rejects or releases knows it, and one who is both is told once
  const tellsApprover = ["ordered", "failed"].includes(request.status) && request.decided_by_id !== request.business_user_id
  const toApprover: ApprovalMail[] =
    tellsApprover && isReader(approver, request)
      ? [{ reader: approver, template: "approval-confirmed", data: (locale) => ({ buyer_name: buyerName, ...outcome(locale) }) }]
      : []
  return [...toBuyer, ...toApprover]
}

/** Whoever left the company, or was deactivated, is told nothing of it any more. */
function isReader(place: PlaceRow | null, request: DetailedRequest): place is PlaceRow {
  return place?.company_id === request.company_id && place.status === "active"
}
