import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import { decideSpending } from "../../modules/budget/rules/decide-spending"
import type BudgetModuleService from "../../modules/budget/service"
import type { ReserveInput } from "../../modules/budget/types"
import { askOwnCheck } from "./ask-own-check"
import { convertToLimits } from "./convert-to-limits"
import { gateRefusal } from "./errors"
import { listHelpers } from "./list-helpers"
import type { SentenceLocale } from "./rules/budget-words"
import { describeRefusal } from "./rules/describe-exceeded"
import type { SentenceReader } from "./rules/describe-exceeded"
import { weighObjection } from "./rules/weigh-objection"

/** What is to be held, and who reads why it cannot be. */
export interface Holding extends Omit<ReserveInput, "money"> {
  amount: string
  currencyCode: string
  locale: SentenceLocale
  reader: SentenceReader
}

/**
 * Holds what an order, or a change of one, will cost against every limit that applies.
 *
 * @throws `budget_blocked`, `approval_required`, `currency_mismatch`, in a sentence that also says who can raise the
 * limits (C3), or in the words of the shop's own check (G5); `budget_check_failed`, `key_reused`
 */
export async function holdSpending(
  container: MedusaContainer,
  { amount, currencyCode, locale, reader, ...asked }: Holding
): Promise<void> {
  const { spender, placedAt, cartId, isApproved } = asked
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const listStates = async () => await budgets.listStates({ spender, at: placedAt })
  const [money, objection] = await Promise.all([
    convertToLimits(container, { amount, currencyCode, at: placedAt }, listStates),
    askOwnCheck(container, { spender, cartId, amount, currencyCode }),
  ])
  if (objection && objection.onExceed !== "warn") {
    const decision = decideSpending(await listStates(), { ...asked, money })
    const reason = weighObjection(objection, { decision, isApproved })
    if (reason) {
      throw gateRefusal(reason, objection.message[locale])
    }
  }
  const outcome = await budgets.reserve({ ...asked, money })
  if (outcome.outcome === "refused") {
    const helpers = await listHelpers(container, spender.companyId)
    const names = helpers.map(({ name }) => name)
    const isChange = asked.wholeAmount !== undefined
    throw gateRefusal(outcome.reason, describeRefusal(outcome, { locale, reader, helpers: { names }, isChange }))
  }
}
