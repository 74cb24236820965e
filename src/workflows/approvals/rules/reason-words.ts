import type { RequestReason } from "../../../modules/approval/types"
import { periodWords, writeMoney } from "../../checkout/rules/budget-words"
import type { SentenceLocale } from "../../checkout/rules/budget-words"

/** A limit that was exceeded. */
export type LimitReason = Exclude<RequestReason, { kind: "rule" }>

/** Whose budget it is, by name. */
type NameSubject = (reason: LimitReason) => string | null

const budgetWords: Readonly<Record<SentenceLocale, Readonly<Record<LimitReason["subject_type"], string>>>> = {
  en: {
    user: "Budget of {name}",
    role: "Budget of the role {name}",
    cost_center: "Budget of the cost center {name}",
    company: "Budget of {name}",
  },
  de: {
    user: "Budget von {name}",
    role: "Budget der Rolle {name}",
    cost_center: "Budget der Kostenstelle {name}",
    company: "Budget von {name}",
  },
}

/** Why a request was made, such as `Budget of the role Buyer, per month (€500.00); Big orders`; null where nothing says it. */
export function describeReasons(
  reasons: readonly RequestReason[],
  { locale, nameSubject }: { locale: SentenceLocale; nameSubject: NameSubject }
): string | null {
  const words = reasons.map((reason) => (reason.kind === "rule" ? reason.rule_name : describeLimit(reason, locale, nameSubject(reason))))
  return words.join("; ") || null
}

function describeLimit(reason: LimitReason, locale: SentenceLocale, name: string | null): string {
  const budget = name ? budgetWords[locale][reason.subject_type].replace("{name}", () => name) : "Budget"
  const amount = writeMoney({ amount: reason.limit_amount, currencyCode: reason.currency_code }, locale)
  return `${budget}, ${periodWords[locale][reason.period]} (${amount})`
}
