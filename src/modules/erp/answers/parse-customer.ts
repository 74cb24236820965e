import { z } from "@medusajs/framework/zod"
import { canonicalNumber } from "../rules/canonical-number"
import type { ErpCustomer } from "../types"
import { optionalCode, optionalEmail, optionalLine, optionalTimeZone, requiredLine } from "./fields"
import { NonsenseError } from "./nonsense-error"

const noAddress = {
  address_1: null,
  address_2: null,
  postal_code: null,
  city: null,
  country_code: null,
  phone: null,
}

/**
 * What must be right for an activation is demanded; what may be missing is
 * dropped where it is odd.
 */
const customerAnswer = z.object({
  customerNumber: z.string().max(1_000),
  name: requiredLine(200),
  centerEnabled: z.boolean(),
  mainContactEmails: z
    .array(optionalEmail)
    .transform((emails) => [...new Set(emails.filter((email) => email !== null))]),
  address: z
    .object({
      address_1: optionalLine(200),
      address_2: optionalLine(200),
      postal_code: optionalLine(20),
      city: optionalLine(100),
      country_code: optionalCode(/^[a-z]{2}$/),
      phone: optionalLine(50),
    })
    .nullish()
    .transform((address) => address ?? noAddress),
  currencyCode: optionalCode(/^[a-z]{3}$/),
  timeZone: optionalTimeZone,
  languageCode: optionalCode(/^[a-z]{2}$/),
  taxId: optionalLine(50),
})

/**
 * Reads a provider's answer about a customer. E-mails come out in lower case, once
 * each, without those that are none; the number in its canonical form.
 *
 * @throws NonsenseError where it has no number, another customer's number, or
 *   something else where a customer belongs
 */
export function parseCustomer(
  answer: unknown,
  asked: { customerNumber: string; ignoreCase: boolean }
): ErpCustomer | null {
  if (answer === null) {
    return null
  }
  const parsed = customerAnswer.safeParse(answer)
  if (!parsed.success) {
    throw new NonsenseError("a customer", parsed.error)
  }
  const { ignoreCase } = asked
  const customerNumber = canonicalNumber(parsed.data.customerNumber, { ignoreCase })
  if (customerNumber !== canonicalNumber(asked.customerNumber, { ignoreCase })) {
    throw new NonsenseError(customerNumber ? "another customer" : "a customer without a number")
  }
  return { ...parsed.data, customerNumber }
}
