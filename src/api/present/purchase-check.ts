import { MathBN } from "@medusajs/framework/utils"
import { computeLeft } from "../../modules/budget/rules/decide-spending"
import type { ExceededLimit, LimitState } from "../../modules/budget/types"
import type { CheckedPurchase } from "../../workflows/checkout/check-purchase"
import { describeRules } from "../../workflows/checkout/rules/approval-words"
import { describeExceeded, describeRefusal } from "../../workflows/checkout/rules/describe-exceeded"
import { errorCodes } from "../errors/codes"
import type { LimitCheck, PurchaseCheck } from "../schemas/purchase-check"
import { presentInstant } from "./place"

type Locale = "en" | "de"

/** The check as every page and client shows it; sentences in the language of the one who asks. */
export function presentPurchaseCheck(checked: CheckedPurchase, locale: Locale): PurchaseCheck {
  const { decision, closed, helpers, refusedByShop, rules } = checked
  const exceeded = listExceeded(checked)
  const limits = checked.states.map((state) =>
    presentLimitCheck(state, { exceeded: exceeded.find((one) => one.state.limit.id === state.limit.id), locale })
  )
  return {
    cart_id: checked.cartId,
    allowed: closed === null && refusedByShop === null && decision.outcome === "allowed" && rules.length === 0,
    reason: closed ?? refusedByShop ?? (decision.outcome === "refused" ? decision.reason : rules.length > 0 ? "approval_required" : null),
    message: writeMessage(checked, exceeded, locale),
    amount: MathBN.convert(checked.money.amount).toFixed(),
    currency_code: checked.money.currencyCode,
    limits: [...limits.filter((limit) => limit.exceeded), ...limits.filter((limit) => !limit.exceeded)],
    contacts: helpers,
    approvers: checked.approvers,
    rules: rules.map(({ id, name }) => ({ id, name })),
    approval_request: presentCartApproval(checked.approval),
  }
}

function presentCartApproval(approval: CheckedPurchase["approval"]): PurchaseCheck["approval_request"] {
  return approval && { id: approval.id, status: approval.status, released_until: presentInstant(approval.released_until === null ? null : new Date(approval.released_until)) }
}

function listExceeded({ decision }: CheckedPurchase): ExceededLimit[] {
  if (decision.outcome === "allowed") {
    return decision.warnings
  }
  return decision.reason === "currency_mismatch" ? [] : decision.exceeded
}

/** Why not, or what was only to be warned of. */
function writeMessage(
  { closed, decision, helpers, objection, refusedByShop, rules }: CheckedPurchase,
  exceeded: readonly ExceededLimit[],
  locale: Locale
): string | null {
  if (closed) {
    return errorCodes[closed].sentence[locale]
  }
  if (objection && refusedByShop) {
    return objection.message[locale]
  }
  if (decision.outcome === "refused") {
    return describeRefusal(decision, { locale, reader: "buyer", helpers: { names: helpers.map(({ name }) => name) } })
  }
  if (rules.length > 0) {
    return describeRules(rules, locale)
  }
  const warnings = exceeded.map((one) => describeExceeded(one, { locale, reader: "buyer" }))
  return [...warnings, ...(objection ? [objection.message[locale]] : [])].join(" ") || null
}

function presentLimitCheck(
  state: LimitState,
  { exceeded, locale }: { exceeded: ExceededLimit | undefined; locale: Locale }
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
    message: exceeded ? describeExceeded(exceeded, { locale, reader: "buyer" }) : null,
  }
}
