import { z } from "@medusajs/framework/zod"
import { requiredLine } from "./fields"
import { NonsenseError } from "./nonsense-error"

const created = z.object({ contactNumber: requiredLine(64) })

/**
 * Reads a provider's answer to a contact that was created.
 *
 * @throws NonsenseError where there is no number in it
 */
export function parseContactNumber(answer: unknown): string {
  const parsed = created.safeParse(answer)
  if (!parsed.success) {
    throw new NonsenseError("a new contact's number", parsed.error)
  }
  return parsed.data.contactNumber
}
