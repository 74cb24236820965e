import { MathBN } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { listAllowedActs } from "../../modules/approval/rules/request-states"
import type { ListedRequest } from "../../modules/approval/store/request-rows"
import type { DescribedRequest } from "../../workflows/approvals/describe-request"
import { isUndecided } from "../../workflows/approvals/describe-request"
import { nameOfPlace } from "../../workflows/approvals/list-deciders"
import type { Decider } from "../../workflows/approvals/list-deciders"
import type { Ceiling } from "../../workflows/approvals/rules/ceilings"
import { onePerPerson } from "../../workflows/approvals/rules/one-per-person"
import { describeFailure } from "../../workflows/approvals/rules/failure-words"
import type { AdminApproval, AdminApprovalDetail, Approval, ApprovalDetail } from "../schemas/approvals"
import { presentOrderAddress } from "./order"
import { presentInstant } from "./place"

/** Who looks at requests. */
export interface ApprovalViewer {
  /** Null for an operator. */
  businessUserId: string | null
  locale: "en" | "de"
  /** Whether they may decide about this one. */
  mayDecide(request: Pick<ListedRequest, "id">): boolean
  /** The ceiling that keeps them from approving this one; null where none does. */
  overCeiling(request: Pick<ListedRequest, "id">): Ceiling | null
}

type Person = Approval["buyer"]

function presentPerson(id: string, name: string | null, { businessUserId }: ApprovalViewer): Person {
  return { id, name, is_me: id === businessUserId }
}

/** A request as a list shows it. */
export function presentApproval(request: ListedRequest, viewer: ApprovalViewer): Approval {
  const ceiling = isUndecided(request) ? viewer.overCeiling(request) : null
  const allowed = listAllowedActs({
    status: request.status,
    isBuyer: request.business_user_id === viewer.businessUserId,
    mayDecide: viewer.mayDecide(request),
    isOverCeiling: ceiling !== null,
  })
  return {
    ...presentFacts(request, viewer),
    allowed_acts: allowed,
    over_ceiling: ceiling && { amount: ceiling.amount, currency_code: ceiling.currencyCode },
  }
}

function presentFacts(request: ListedRequest, viewer: ApprovalViewer): Omit<Approval, "allowed_acts" | "over_ceiling"> {
  return {
    id: request.id,
    cart_id: request.cart_id,
    status: request.status,
    version: request.version,
    created_at: request.created_at.toISOString(),
    buyer: presentPerson(request.business_user_id, request.buyer_name, viewer),
    delegate:
      request.delegate_customer_number === null
        ? null
        : { customer_number: request.delegate_customer_number, name: request.delegate_name },
    amount: request.amount,
    currency_code: request.currency_code,
    line_count: request.line_count,
    last_comment: request.last_comment,
    comment_count: request.comment_count,
    cost_center:
      request.cost_center_id === null
        ? null
        : { id: request.cost_center_id, code: request.cost_center_code ?? "", name: request.cost_center_name ?? "" },
    purchase_order_number: request.purchase_order_number,
    reasons: request.reasons.map((reason) => (reason.kind === "rule" ? reason : { ...reason, kind: "limit" as const })),
    decision:
      request.decision && request.decided_at && request.decided_by_id
        ? {
            outcome: request.decision,
            by: presentPerson(request.decided_by_id, request.decider_name, viewer),
            at: request.decided_at.toISOString(),
          }
        : null,
    failure: request.failure_code && {
      code: request.failure_code,
      message: describeFailure(request.failure_code, viewer.locale),
    },
    released_until: presentInstant(request.released_until),
    order: request.order_id === null ? null : { id: request.order_id, display_id: request.order_display_id },
    cart_frozen: request.cart_frozen,
  }
}

/** The same with all that one decides by. */
export function presentApprovalDetail(
  described: DescribedRequest,
  { deciders, viewer }: { deciders: readonly Decider[]; viewer: ApprovalViewer }
): ApprovalDetail {
  return { ...presentApproval(described.request, viewer), ...presentContents(described, { deciders, viewer }) }
}

function presentContents(
  { request, events, limits, monthly, roleNames }: DescribedRequest,
  { deciders, viewer }: { deciders: readonly Decider[]; viewer: ApprovalViewer }
): Omit<ApprovalDetail, keyof Approval> {
  const { shipping_address: delivery, billing_address: billing, items, ...snapshot } = request.snapshot
  return {
    ...snapshot,
    items: items.map((item) => ({ ...item, asked_quantity: item.asked_quantity ?? item.quantity })),
    shipping_address: presentOrderAddress(delivery),
    billing_address: presentOrderAddress(billing),
    events: events.map((event) => ({
      id: event.id,
      kind: event.kind,
      at: event.created_at.toISOString(),
      author: event.author_id === null ? null : presentPerson(event.author_id, event.author_name, viewer),
      deputy_for: event.for_id === null ? null : (event.for_name ?? ""),
      text: event.text,
      failure_code: event.failure_code,
      lines: event.lines ?? [],
      tier: event.tier === null ? null : event.tier + 1,
    })),
    on_approve: readOnApprove(request),
    limits: limits.map(({ state: { limit, window, ...state }, subjectName, left, leftAfter }) => ({
      limit_id: limit.id,
      subject_type: limit.subject.type,
      subject_id: limit.subject.id,
      subject_name: subjectName,
      period: limit.period,
      amount: limit.amount,
      currency_code: limit.currencyCode,
      carried: state.carried,
      used: state.committed,
      reserved: state.reserved,
      left,
      renews_at: presentInstant(window?.endsAt ?? null),
      on_exceed: limit.onExceed,
      exceeded: leftAfter !== null && MathBN.lt(leftAfter, 0),
      left_after: leftAfter,
    })),
    monthly_total: { amount: monthly.amount, currency_code: request.currency_code, order_count: monthly.count },
    tiers: presentTiers({ request, events, roleNames }, viewer),
    tier: request.tiers ? request.tier + 1 : null,
    deciders: isUndecided(request)
      ? onePerPerson(deciders).map(({ place, deputyFor }) => ({
          ...presentPerson(place.business_user_id, nameOfPlace(place), viewer),
          deputy_for: deputyFor ? nameOfPlace(deputyFor.place) : null,
        }))
      : [],
  }
}

function presentTiers(
  { request, events, roleNames }: Pick<DescribedRequest, "request" | "events" | "roleNames">,
  viewer: ApprovalViewer
): ApprovalDetail["tiers"] {
  const nameOf = (id: string) => events.find((event) => event.author_id === id)?.author_name ?? null
  return (request.tiers ?? []).map(({ slots }, index) => ({
    state: slots.every(({ approved_by_id: by }) => by !== null) ? "done" : index === request.tier ? "current" : "waiting",
    slots: slots.map(({ role_keys: keys, approved_by_id: by, approved_at: at }) => ({
      roles: keys.map((key) => ({ key, name: roleNames.get(key) ?? null })),
      approved_by: by === null ? null : presentPerson(by, nameOf(by), viewer),
      approved_at: at,
    })),
  }))
}

function readOnApprove({ payment_provider_id: begun }: ListedRequest): ApprovalDetail["on_approve"] {
  const { onApprove, paymentProviders } = getOptions().approvals
  return begun !== null && !paymentProviders.includes(begun) ? "release" : onApprove
}

function presentCompany(request: ListedRequest): AdminApproval["company"] {
  return { id: request.company_id, name: request.company_name ?? "" }
}

/** As an operator sees it, who does nothing with it. */
export function presentAdminApproval(request: ListedRequest, locale: "en" | "de"): AdminApproval {
  return { ...presentFacts(request, operatorViewer(locale)), company: presentCompany(request) }
}

export function presentAdminApprovalDetail(
  described: DescribedRequest,
  { deciders, locale }: { deciders: readonly Decider[]; locale: "en" | "de" }
): AdminApprovalDetail {
  return {
    ...presentAdminApproval(described.request, locale),
    ...presentContents(described, { deciders, viewer: operatorViewer(locale) }),
    failure_detail: described.request.failure_detail,
  }
}

function operatorViewer(locale: "en" | "de"): ApprovalViewer {
  return { businessUserId: null, locale, mayDecide: () => false, overCeiling: () => null }
}
