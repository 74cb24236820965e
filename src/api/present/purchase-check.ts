import { MathBN } from "@medusajs/framework/utils"
import { computeLeft } from "../../modules/budget/rules/decide-spending"
import type { ExceededLimit, LimitState } from "../../modules/budget/types"
import type { CheckedPurchase } from "../../workflows/checkout/check-purchase"
import { describeRules } from "../../workflows/checkout/rules/approval-words"
import type { JudgedPurchase } from "../../workflows/checkout/judge-purchase"
import { describeExceeded, describeRefusal } from "../../workflows/checkout/rules/describe-exceeded"
import type { SentenceReader } from "../../workflows/checkout/rules/describe-exceeded"
import { errorCodes } from "../errors/codes"
import type { LimitCheck, PurchaseCheck } from "../schemas/purchase-check"
import { presentInstant } from "./place"

type Locale = "en" | "de"

/** The check as every page and client shows it; sentences in the language of the one who asks. */
export function presentPurchaseCheck(checked: CheckedPurchase, locale: Locale): PurchaseCheck {
  return {
    cart_id: checked.cartId,
    ...presentVerdict(checked, { locale, reader: "buyer" }),
    approvers: checked.approvers,
    rules: checked.rules.map(({ id, name }) => ({ id, name })),
    approval_request: presentCartApproval(checked.approval),
  }
}

interface Reading {
  locale: Locale
  reader: SentenceReader
}

/** What is said of every purchase that is judged. */
export function presentVerdict(judged: JudgedPurchase, reading: Reading) {
  const exceeded = listExceeded(judged)
  const limits = judged.states.map((state) =>
    presentLimitCheck(state, { exceeded: exceeded.find((one) => one.state.limit.id === state.limit.id), ...reading })
  )
  const reason = judged.closed ?? judged.reason
  return {
    allowed: reason === null,
    reason,
    message: writeMessage(judged, exceeded, reading),
    amount: MathBN.convert(judged.money.amount).toFixed(),
    currency_code: judged.money.currencyCode,
    limits: [...limits.filter((limit) => limit.exceeded), ...limits.filter((limit) => !limit.exceeded)],
    contacts: judged.helpers,
  }
}

function presentCartApproval(approval: CheckedPurchase["approval"]): PurchaseCheck["approval_request"] {
  return approval && { id: approval.id, status: approval.status, released_until: presentInstant(approval.released_until === null ? null : new Date(approval.released_until)) }
}

function listExceeded({ decision }: JudgedPurchase): ExceededLimit[] {
  if (decision.outcome === "allowed") {
    return decision.warnings
  }
  return decision.reason === "currency_mismatch" ? [] : decision.exceeded
}

/** Why not, or what was only to be warned of. Why somebody cannot order at all is said to that person alone; others know it by the reason. */
function writeMessage(
  { closed, decision, helpers, objection, refusedByShop, rules }: JudgedPurchase,
  exceeded: readonly ExceededLimit[],
  { locale, reader }: Reading
): string | null {
  if (closed) {
    return reader === "buyer" ? errorCodes[closed].sentence[locale] : null
  }
  if (objection && refusedByShop) {
    return objection.message[locale]
  }
  if (decision.outcome === "refused") {
    return describeRefusal(decision, { locale, reader, helpers: { names: helpers.map(({ name }) => name) } })
  }
  if (rules.length > 0) {
    return describeRules(rules, locale)
  }
  const warnings = exceeded.map((one) => describeExceeded(one, { locale, reader }))
  return [...warnings, ...(objection ? [objection.message[locale]] : [])].join(" ") || null
}

function presentLimitCheck(
  state: LimitState,
  { exceeded, locale, reader }: Reading & { exceeded: ExceededLimit | undefined }
): LimitCheck {
  const { limit } = state
  return {
    id: limit.id,
    subject_type: limit.subject.type,
    subject_id: limit.subject.id,
    period: limit.period,
    currency_code: limit.currencyCode,
    amount: limit.amount,
    carried: state.carried,
    used: state.committed,
    reserved: state.reserved,
    left: computeLeft(state),
    renews_at: presentInstant(state.window?.endsAt ?? null),
    on_exceed: limit.onExceed,
    exceeded: exceeded !== undefined,
    message: exceeded ? describeExceeded(exceeded, { locale, reader }) : null,
  }
}
