import type { BudgetDecision, ExceededLimit, LimitSubjectType } from "../../../modules/budget/types"
import { periodWords, writeDay, writeMoney } from "./budget-words"
import type { SentenceLocale } from "./budget-words"

/** Who reads it: whoever spends, or an operator who does something for that person. */
export type SentenceReader = "buyer" | "operator"

/** Who can do something about it, by name; empty where the company has nobody. */
export interface Helpers {
  names: readonly string[]
}

type Sentences = {
  exceeded: Readonly<Record<SentenceReader, Readonly<Record<LimitSubjectType, string>>>>
  raise: string
  ask: string
  notBefore: string
  never: string
  foreign: Readonly<Record<SentenceReader, string>>
  or: string
  gone: string
}

const sentences: Readonly<Record<SentenceLocale, Sentences>> = {
  en: {
    exceeded: {
      buyer: {
        user: "Your budget {period} ({amount}) was exceeded.",
        role: "The budget of your role {period} ({amount}) was exceeded.",
        cost_center: "The budget of the cost center {period} ({amount}) was exceeded.",
        company: "The budget of your company {period} ({amount}) was exceeded.",
      },
      operator: {
        user: "The buyer's budget {period} ({amount}) would be exceeded.",
        role: "The budget of the buyer's role {period} ({amount}) would be exceeded.",
        cost_center: "The budget of the cost center {period} ({amount}) would be exceeded.",
        company: "The budget of the buyer's company {period} ({amount}) would be exceeded.",
      },
    },
    raise: "{name} can raise the limit.",
    ask: "Your shop can raise the limit.",
    notBefore: "It cannot be ordered before {date}.",
    never: "It cannot be ordered.",
    foreign: {
      buyer: "Your budget is in {currencies}, and this order is in another currency.",
      operator: "The buyer's budget is in {currencies}, and this order is in another currency.",
    },
    or: "or",
    gone: "The cost center of this order is not available to you any more. Please choose another one in your basket.",
  },
  de: {
    exceeded: {
      buyer: {
        user: "Ihr Budget {period} ({amount}) wurde überschritten.",
        role: "Das Budget Ihrer Rolle {period} ({amount}) wurde überschritten.",
        cost_center: "Das Budget der Kostenstelle {period} ({amount}) wurde überschritten.",
        company: "Das Budget Ihrer Firma {period} ({amount}) wurde überschritten.",
      },
      operator: {
        user: "Das Budget des Einkäufers {period} ({amount}) würde überschritten.",
        role: "Das Budget der Rolle des Einkäufers {period} ({amount}) würde überschritten.",
        cost_center: "Das Budget der Kostenstelle {period} ({amount}) würde überschritten.",
        company: "Das Budget der Firma des Einkäufers {period} ({amount}) würde überschritten.",
      },
    },
    raise: "{name} kann das Limit anheben.",
    ask: "Ihr Shop kann das Limit anheben.",
    notBefore: "Vor dem {date} kann das nicht bestellt werden.",
    never: "Das kann nicht bestellt werden.",
    foreign: {
      buyer: "Ihr Budget lautet auf {currencies}, diese Bestellung aber auf eine andere Währung.",
      operator: "Das Budget des Einkäufers lautet auf {currencies}, diese Bestellung aber auf eine andere Währung.",
    },
    or: "oder",
    gone: "Die Kostenstelle dieser Bestellung steht Ihnen nicht mehr zur Verfügung. Bitte wählen Sie im Warenkorb eine andere.",
  },
}

/** `Your budget per order (100,00 €) was exceeded.` (C3), in the reader's language, the limit's currency and its period. */
export function describeExceeded(
  { state: { limit } }: ExceededLimit,
  { locale, reader }: { locale: SentenceLocale; reader: SentenceReader }
): string {
  const words = sentences[locale]
  return fill(words.exceeded[reader][limit.subject.type], {
    period: periodWords[locale][limit.period],
    amount: writeMoney(limit, locale),
  })
}

/**
 * A refusal in sentences: what was exceeded, when it can be ordered where it is blocked, and who can raise the limit.
 * The first of the exceeded limits that refuse is named; the purchase check tells them all.
 *
 * @param isChange of an order that is placed: it counts there whenever it is made, so that waiting helps nobody
 */
export function describeRefusal(
  decision: Extract<BudgetDecision, { outcome: "refused" }>,
  { locale, reader, helpers, isChange = false }: { locale: SentenceLocale; reader: SentenceReader; helpers: Helpers; isChange?: boolean }
): string {
  const words = sentences[locale]
  const help =
    helpers.names.length > 0 ? fill(words.raise, { name: joinNames(helpers.names, words.or) }) : words.ask
  switch (decision.reason) {
    case "currency_mismatch": {
      const currencies = [...new Set(decision.limits.map(({ currencyCode }) => currencyCode.toUpperCase()))]
      return `${fill(words.foreign[reader], { currencies: currencies.join(", ") })} ${help}`
    }
    case "budget_blocked": {
      const blocking = decision.exceeded.find(({ state }) => state.limit.onExceed === "block")
      const when = blocking && !isChange ? describeWhen(blocking, locale) : undefined
      return [blocking && describeExceeded(blocking, { locale, reader }), when, help]
        .filter(Boolean)
        .join(" ")
    }
    case "approval_required": {
      const asking = decision.exceeded.find(({ state }) => state.limit.onExceed === "approve")
      return [asking && describeExceeded(asking, { locale, reader }), help].filter(Boolean).join(" ")
    }
  }
}

/** The chosen cost center was taken away since. */
export function describeGoneCostCenter(locale: SentenceLocale): string {
  return sentences[locale].gone
}

function describeWhen({ state: { limit, window } }: ExceededLimit, locale: SentenceLocale): string {
  const words = sentences[locale]
  if (!window?.endsAt) {
    return words.never
  }
  return fill(words.notBefore, { date: writeDay(window.endsAt, { timeZone: limit.timeZone, locale }) })
}

function joinNames(names: readonly string[], or: string): string {
  const last = names.at(-1) ?? ""
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} ${or} ${last}` : last
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "")
}
