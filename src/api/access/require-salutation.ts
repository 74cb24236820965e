import { getOptions } from "../../get-options"
import type { PluginOptions } from "../../options"
import { Refusal } from "../errors/refusal"

type Salutation = PluginOptions["salutations"][number]

/**
 * A form takes the salutations that the shop offers (option `salutations`); one that it leaves out or as it was, such as
 * the ERP's, stays.
 *
 * @param before null for a new record
 * @throws `invalid_data` with the field
 */
export function requireSalutation(given: Salutation | undefined, { before }: { before: Salutation | null }): void {
  const { salutations } = getOptions()
  if (given === undefined || given === before || salutations.includes(given)) {
    return
  }
  throw new Refusal("invalid_data", {
    details: { fields: [{ path: "salutation", message: `is none of ${salutations.join(", ")}` }] },
  })
}
