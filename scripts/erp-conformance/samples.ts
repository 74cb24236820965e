import { z } from "@medusajs/framework/zod"

const number = z.string().min(1).max(64)
const invoice = z.strictObject({ customerNumber: number, invoiceNumber: number })

/** What the caller knows about the ERP behind the provider; docs/erp-providers.md tells more. */
const samplesSchema = z.strictObject({
  /** At least two: that one's invoice is not the other's needs both. */
  customers: z
    .array(
      z.strictObject({
        customerNumber: number,
        centerEnabled: z.boolean(),
        /** Lower case, in any order. */
        mainContactEmails: z.array(z.email()),
      })
    )
    .min(2),
  /** Issued to the customer that stands beside it. */
  invoices: z.array(invoice).min(1),
  /** Drafts and cancelled ones that have a number; empty where there are none. */
  notIssued: z.array(invoice).default([]),
  /** A customer with at least three contacts, and how many it has. */
  contacts: z.strictObject({ customerNumber: number, count: z.number().int().min(3) }),
  /** A customer at which contacts may be created and changed; left out: the kit writes nothing. */
  writesAt: number.optional(),
  /** A customer whose orders it may be sent, and an article in them; left out: the kit sends none. */
  ordersAt: z
    .strictObject({ customerNumber: number, sku: z.string().min(1).max(200), currencyCode: z.string().regex(/^[a-z]{3}$/) })
    .optional(),
  unknownCustomerNumber: number.default("no-such-customer-4711"),
  unknownInvoiceNumber: number.default("no-such-invoice-4711"),
})

export type Samples = z.output<typeof samplesSchema>

/** @throws an Error that names what is wrong with the samples */
export function parseSamples(written: unknown): Samples {
  const parsed = samplesSchema.safeParse(written)
  if (parsed.success) {
    return parsed.data
  }
  const lines = parsed.error.issues.map(
    (issue) => `${issue.path.join(".") || "(all)"}: ${issue.message}`
  )
  throw new Error(`the samples are not usable: ${lines.join("; ")}`)
}
