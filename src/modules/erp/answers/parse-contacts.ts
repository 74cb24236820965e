import { z } from "@medusajs/framework/zod"
import { canonicalNumber } from "../rules/canonical-number"
import type { ErpContact, ErpPage } from "../types"
import { optionalCode, optionalEmail, optionalLine, requiredLine } from "./fields"
import { NonsenseError } from "./nonsense-error"

const contactAnswer = z.object({
  contactNumber: requiredLine(64),
  customerNumber: z.string().max(1_000),
  salutation: z.enum(["mr", "ms"]).nullable().catch(null),
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? "")
    .pipe(requiredLine(200).catch("")),
  email: optionalEmail,
  phone: optionalLine(50),
  languageCode: optionalCode(/^[a-z]{2}$/),
  isMain: z.boolean(),
  isCompany: z.boolean(),
})

const pageAnswer = z.object({
  items: z.array(contactAnswer),
  nextCursor: z.string().min(1).max(1_000).nullable(),
})

/**
 * Reads a provider's page of contacts.
 *
 * @throws NonsenseError where it is no such page, has more than was asked
 *   for, another customer's contact, or a cursor that leads back to itself
 */
export function parseContacts(
  answer: unknown,
  asked: { customerNumber: string; ignoreCase: boolean; limit: number; cursor: string | null }
): ErpPage<ErpContact> {
  const parsed = pageAnswer.safeParse(answer)
  if (!parsed.success) {
    throw new NonsenseError("a page of contacts", parsed.error)
  }
  const { items, nextCursor } = parsed.data
  if (items.length > asked.limit) {
    throw new NonsenseError("a longer page than was asked for")
  }
  if (nextCursor !== null && nextCursor === asked.cursor) {
    throw new NonsenseError("a cursor that leads back to itself")
  }
  return { items: items.map((item) => ofCustomer(item, asked)), nextCursor }
}

function ofCustomer(
  contact: ErpContact,
  asked: { customerNumber: string; ignoreCase: boolean }
): ErpContact {
  const customerNumber = canonicalNumber(contact.customerNumber, asked)
  if (customerNumber !== canonicalNumber(asked.customerNumber, asked)) {
    throw new NonsenseError("another customer's contact")
  }
  return { ...contact, customerNumber }
}
