import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { DetailedRequest } from "../../modules/approval/store/request-rows"
import type { Limit } from "../../modules/budget/types"
import type { OutboxMessage } from "../../outbox/types"
import { loadSubjectNames } from "../budgets/subject-names"
import { toMailMessage } from "./approval-mail"
import { chooseApprovers } from "./choose-approvers"
import { listDeciders, nameOfPlace } from "./list-deciders"
import type { Decider } from "./list-deciders"
import { choosePresent } from "./rules/choose-present"
import { chooseTierPresent, chooseTierReceivers } from "./rules/choose-tier-deciders"
import { describeReasons } from "./rules/reason-words"
import type { LimitReason } from "./rules/reason-words"

/**
 * Puts a request to those who are to decide about it now: the approvers, or the main contacts where there is none (C4); in a tier
 * all who decide in it (C7).
 * Whoever heard of it in this tier before hears nothing again; whoever wants one mail a day hears of it then.
 *
 * @param isMeant leaves out some of them
 * @returns how many are asked anew
 */
export async function notifyDeciders(
  container: MedusaContainer,
  request: DetailedRequest,
  holders: readonly Decider[],
  isMeant: (receiver: Decider) => boolean = () => true
): Promise<number> {
  const { notices } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const receivers = chooseTierReceivers(await chooseApprovers(container, holders, request), request).filter(isMeant)
  const question = await loadQuestion(container, request)
  return await notices.add({ requestId: request.id, tier: request.tier, businessUserIds: idsOf(receivers) }, (told) =>
    receivers
      .filter(({ businessUserId }) => told.has(businessUserId))
      .map((receiver) => askMail(request, { receiver, question, why: "requested" }))
  )
}

/** Reminds those who were told and can still decide, once (C7); whoever waits for the daily mail has nothing to be reminded of yet. @returns how many */
export async function remindDeciders(container: MedusaContainer, request: DetailedRequest): Promise<number> {
  const { notices } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const able = await chooseApprovers(container, await listDeciders(container, request.company_id), request)
  const deciders = chooseTierPresent(able, request)
  const question = await loadQuestion(container, request)
  return await notices.nudge({ id: request.id, nudge: "reminder", tier: request.tier, businessUserIds: [] }, ({ toldBefore }) =>
    deciders
      .filter(({ businessUserId }) => toldBefore.has(businessUserId))
      .map((receiver) => askMail(request, { receiver, question, why: "reminded" }))
  )
}

/**
 * Asks the main contacts as well, where nobody has decided for too long (C7); whoever was asked before is not asked again, and whoever wants
 * one mail a day hears of it then.
 *
 * @returns how many are told at once
 */
export async function escalateRequest(container: MedusaContainer, request: DetailedRequest): Promise<number> {
  const { notices } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const deciders = await chooseApprovers(container, await listDeciders(container, request.company_id), request)
  const contacts = choosePresent(deciders.filter(({ isMainContact }) => isMainContact))
  const question = await loadQuestion(container, request)
  return await notices.nudge({ id: request.id, nudge: "escalation", tier: request.tier, businessUserIds: idsOf(contacts) }, ({ toldNow }) =>
    contacts
      .filter(({ businessUserId }) => toldNow.has(businessUserId))
      .map((receiver) => askMail(request, { receiver, question, why: "escalated" }))
  )
}

function idsOf(deciders: readonly Decider[]): string[] {
  return deciders.map(({ businessUserId }) => businessUserId)
}

/** What all of them are told of it. */
interface Question {
  comment: string | null
  nameSubject: Awaited<ReturnType<typeof loadSubjectNames>>
}

async function loadQuestion(
  container: MedusaContainer,
  { id, company_id: companyId, company_name: companyName, reasons }: DetailedRequest
): Promise<Question> {
  const [events, nameSubject] = await Promise.all([
    container.resolve<ApprovalModuleService>(APPROVAL_MODULE).listEvents(id),
    loadSubjectNames(container, {
      company: { id: companyId, name: companyName ?? "" },
      limits: reasons.flatMap((reason) => (reason.kind === "rule" ? [] : { subject: subjectOf(reason) })),
    }),
  ])
  return { comment: events.find(({ kind }) => kind === "requested")?.text ?? null, nameSubject }
}

type Why = "requested" | "reminded" | "escalated"

function askMail(
  request: DetailedRequest,
  { receiver: { place, deputyFor }, question: { comment, nameSubject }, why }: { receiver: Decider; question: Question; why: Why }
): OutboxMessage {
  // whoever decides in two tiers is asked in each
  const turn = request.tier === 0 ? request.id : `${request.id}:${request.tier}`
  return toMailMessage(`approval:${why}:${turn}`, request, {
    reader: place,
    template: "approval-requested",
    data: (locale) => ({
      buyer_name: request.buyer_name ?? "",
      line_count: request.line_count,
      budgets: describeReasons(request.reasons, { locale, nameSubject: (reason) => nameSubject({ subject: subjectOf(reason) }, locale) }),
      purchase_order_number: request.purchase_order_number,
      comment,
      why,
      deputy_for: deputyFor ? nameOfPlace(deputyFor.place) : null,
    }),
  })
}

function subjectOf({ subject_type: type, subject_id: id }: LimitReason): Limit["subject"] {
  return { type, id }
}
