import { MedusaError } from "@medusajs/framework/utils"

/** A list's `order` or `after` that cannot be meant. */
export function invalidListRequest(): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "There is no such order, or `after` is none of this list in this order",
    "invalid_data"
  )
}
