import type { MedusaRequest } from "@medusajs/framework/http"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestEventRow } from "../../modules/approval/store/event-store"
import type { DetailedRequest } from "../../modules/approval/store/request-rows"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readCode } from "../../workflows/activation/errors"
import { editApproval } from "../../workflows/approvals/edit-approval"
import { moveApproval } from "../../workflows/approvals/move-approval"
import { requireRequest } from "../../workflows/approvals/require-request"
import type { ApprovalActor, ApprovalEditRun } from "../../workflows/approvals/types"
import { writeMoney } from "../../workflows/checkout/rules/budget-words"
import { Refusal } from "../errors/refusal"
import { readLocale } from "../errors/respond"
import type { ApprovalDetail } from "../schemas/approvals"
import { answerApproval, readApprovalActor } from "./own-approvals"

/** An approver decides about the request in the path; what became of it is the answer. */
export async function decideOnApproval(
  req: MedusaRequest,
  { move, comment, tier }: { move: "approve" | "reject"; comment: string | null; tier?: number | undefined }
): Promise<{ approval_request: ApprovalDetail }> {
  const actor = readApprovalActor(req)
  const requestId = req.params.id ?? ""
  await tellingWho(req, actor, async () => {
    await moveApproval(req.scope, { requestId, actor, move, comment, tier: tier === undefined ? undefined : tier - 1 })
  })
  return await answerApproval(req, { id: requestId, actor })
}

/** An approver lowers lines of the request in the path; the answer is what is asked for by then. */
export async function editLinesOfApproval(
  req: MedusaRequest,
  edit: Pick<ApprovalEditRun, "lines" | "version">
): Promise<{ approval_request: ApprovalDetail }> {
  const actor = readApprovalActor(req)
  const requestId = req.params.id ?? ""
  await tellingWho(req, actor, async () => {
    await editApproval(req.scope, { requestId, actor, ...edit })
  })
  return await answerApproval(req, { id: requestId, actor })
}

/** The buyer takes the request in the path back, in one of three ways. */
export async function takeBackOwnApproval(req: MedusaRequest, move: "withdraw" | "change" | "remove"): Promise<ApprovalActor> {
  const actor = readApprovalActor(req)
  await tellingWho(req, actor, async () => {
    await moveApproval(req.scope, { requestId: req.params.id ?? "", actor, move, comment: null })
  })
  return actor
}

/** Somebody was quicker: whoever comes too late hears what was decided, by whom and when; whose ceiling is lower, how high that is. */
async function tellingWho(req: MedusaRequest, actor: ApprovalActor, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (readCode(error) === "approval_over_ceiling") {
      throw await refuseOverCeiling(req, actor)
    }
    if (readCode(error) !== "approval_already_decided") {
      throw error
    }
    const { companyId } = actor
    const [request, company] = await Promise.all([
      req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).find({ id: req.params.id ?? "", companyId }),
      req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(companyId),
    ])
    if (!request) {
      throw error
    }
    const isExpired = isUndecidedExpiry(request)
    const isWithdrawn = request.status === "withdrawn"
    const inTier = await findApprovalInTier(req, request)
    const by = isExpired ? null : inTier ? inTier.author_name : isWithdrawn ? request.buyer_name : request.decider_name
    const at = inTier?.created_at ?? (isWithdrawn || isExpired ? null : request.decided_at) ?? request.updated_at
    const decision = inTier ? "approved" : request.decision
    throw new Refusal("approval_already_decided", {
      values: { what: describe({ ...request, decision }, { by, at, locale: readLocale(req), timeZone: company?.time_zone ?? "UTC" }) },
      details: { status: request.status, by, at: at.toISOString() },
    })
  }
}

/** Where it was lowered or raised since, the ceiling is not known any more. */
async function refuseOverCeiling(req: MedusaRequest, actor: ApprovalActor): Promise<Refusal> {
  const { overCeiling: ceiling } = await requireRequest(req.scope, { id: req.params.id ?? "", actor })
  return new Refusal("approval_over_ceiling", {
    values: { ceiling: ceiling ? writeMoney(ceiling, readLocale(req)) : "–" },
    ...(ceiling ? { details: { ceiling: { amount: ceiling.amount, currency_code: ceiling.currencyCode } } } : {}),
  })
}

/** Who was quicker in a request that still needs approvals. */
async function findApprovalInTier(req: MedusaRequest, { id, status }: DetailedRequest): Promise<RequestEventRow | undefined> {
  if (status !== "open") {
    return undefined
  }
  const events = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).listEvents(id)
  return events.findLast(({ kind }) => kind === "approved")
}

const words = {
  en: { approved: "approved", rejected: "rejected", withdrawn: "withdrawn", expired: "expired undecided", open: "sent", by: "by", on: "on", tag: "en-GB" },
  de: { approved: "genehmigt", rejected: "abgelehnt", withdrawn: "zurückgezogen", expired: "unentschieden abgelaufen", open: "gesendet", by: "von", on: "am", tag: "de-DE" },
} as const

/** `approved by Ada Chief on 26 November 2026 at 14:03` */
function describe(
  request: DetailedRequest,
  { by, at, locale, timeZone }: { by: string | null; at: Date; locale: "en" | "de"; timeZone: string }
): string {
  const outcome = isUndecidedExpiry(request) ? "expired" : request.status === "withdrawn" ? "withdrawn" : (request.decision ?? "open")
  const { [outcome]: what, by: byWord, on, tag } = words[locale]
  const when = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone }).format(at)
  return [what, ...(by ? [byWord, by] : []), on, when].join(" ")
}

/** Nobody decided in time; one that was released and not ordered has its decision. */
function isUndecidedExpiry({ status, released_until: until }: DetailedRequest): boolean {
  return status === "expired" && until === null
}
