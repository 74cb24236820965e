import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaError } from "@medusajs/framework/utils"
import type { ReserveOutcome, Spender } from "../../modules/budget/types"
import { gateRefusal } from "./errors"
import { listHelpers } from "./list-helpers"
import type { SentenceLocale } from "./rules/budget-words"
import type { SentenceReader } from "./rules/describe-exceeded"
import { describeRefusal } from "./rules/describe-exceeded"

/** Why limits do not let somebody spend, in a sentence that also says who can raise them (C3). */
export async function refuseSpending(
  container: MedusaContainer,
  {
    outcome,
    spender,
    locale,
    reader,
  }: { outcome: Extract<ReserveOutcome, { outcome: "refused" }>; spender: Spender; locale: SentenceLocale; reader: SentenceReader }
): Promise<MedusaError> {
  const helpers = await listHelpers(container, spender.companyId)
  return gateRefusal(outcome.reason, describeRefusal(outcome, { locale, reader, helpers: { names: helpers.map(({ name }) => name) } }))
}
