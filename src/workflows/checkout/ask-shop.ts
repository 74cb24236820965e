import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { timeout, TimeoutStrategy } from "cockatiel"
import { describeError } from "../../outbox/describe-error"
import { gateRefusal } from "./errors"

/** A person waits for it with an order that is being placed. */
const ANSWERS_WITHIN_MS = 5_000

interface ShopQuestion<T> {
  /** The option that holds the shop's function. */
  option: "budgets.rate" | "budgets.check"
  /** What a good answer looks like. */
  schema: z.ZodType<T>
  ask: () => unknown
}

/**
 * Asks a function that the shop gave us in an option. Where it throws, hangs or answers nonsense, nothing is let past:
 * whoever orders is asked to try again, and the reason stands in the log.
 *
 * @throws `budget_check_failed` (400)
 */
export async function askShop<T>(container: MedusaContainer, { option, schema, ask }: ShopQuestion<T>): Promise<T> {
  try {
    return schema.parse(await timeout(ANSWERS_WITHIN_MS, TimeoutStrategy.Aggressive).execute(async () => await ask()))
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`${option}: ${describeError(error)}`)
    throw gateRefusal("budget_check_failed", "The budgets could not be checked just now. Please try again in a moment.")
  }
}
