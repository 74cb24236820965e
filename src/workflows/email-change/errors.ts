import { MedusaError } from "@medusajs/framework/utils"

/** The link led to a change that can no longer be made; `api/errors` has its sentence. */
export function linkInvalid(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, "The change of e-mail cannot be made", "link_invalid")
}
