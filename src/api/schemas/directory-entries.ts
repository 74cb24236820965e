import { z } from "@medusajs/framework/zod"
import { canonicalNumber } from "../../modules/erp/rules/canonical-number"
import { emailSchema, erpNumberSchema, typedLine } from "./text"

/** A customer, contact or invoice number in the one form in which the directory keeps it, as an imported file's. */
export const directoryNumberSchema = erpNumberSchema
  .transform((text) => canonicalNumber(text, { ignoreCase: false }))
  .pipe(z.string().min(1).max(64))

const page = {
  q: typedLine({ min: 0, max: 200 }).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
}
const counted = { count: z.number(), count_is_minimum: z.boolean(), limit: z.number(), offset: z.number() }
/** The version the form was opened with; another one by now: 409 `changed_meanwhile`. */
const version = z.number().int().min(1)

export const directoryEntryListQuery = z.strictObject(page)

/** A person, or the company itself, whom the directory knows at a customer (F2). */
export const directoryContactSchema = z.strictObject({
  id: z.string(),
  contact_number: z.string(),
  salutation: z.enum(["mr", "ms"]).nullable(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language_code: z.string().nullable(),
  /** The e-mail of a main one may activate the company. */
  is_main: z.boolean(),
  /** It stands for the company, not for a person. */
  is_company: z.boolean(),
  version: z.number(),
})
export type DirectoryContact = z.infer<typeof directoryContactSchema>
export const directoryContactListResponse = z.strictObject({ contacts: z.array(directoryContactSchema), ...counted })
export const directoryContactResponse = z.strictObject({ contact: directoryContactSchema })

const contact = {
  salutation: z.enum(["mr", "ms"]).nullable(),
  name: typedLine({ max: 200 }),
  email: emailSchema.nullable(),
  phone: typedLine({ max: 50 }).nullable(),
  language_code: typedLine({ max: 2 })
    .transform((text) => text.toLowerCase())
    .pipe(z.string().regex(/^[a-z]{2}$/))
    .nullable(),
  is_main: z.boolean(),
  is_company: z.boolean(),
}

export const directoryContactCreateBody = z.strictObject({
  /** Null or left out: the next one of the directory's own. */
  contact_number: directoryNumberSchema.nullable().default(null),
  salutation: contact.salutation.default(null),
  name: contact.name,
  email: contact.email.default(null),
  phone: contact.phone.default(null),
  language_code: contact.language_code.default(null),
  is_main: contact.is_main.default(false),
  is_company: contact.is_company.default(false),
})

/** A key that is left out stays as it is. The number names the contact, also to the shop's users, and stays. */
export const directoryContactUpdateBody = z.strictObject({ version, ...z.strictObject(contact).partial().shape })

/** An invoice; only an issued one proves anything (F2). */
export const directoryInvoiceSchema = z.strictObject({
  id: z.string(),
  invoice_number: z.string(),
  status: z.enum(["issued", "draft", "cancelled"]),
  /** The directory's number of the order that it bills, if any (G7). */
  order_number: z.string().nullable(),
  version: z.number(),
})
export type DirectoryInvoice = z.infer<typeof directoryInvoiceSchema>
export const directoryInvoiceListResponse = z.strictObject({ invoices: z.array(directoryInvoiceSchema), ...counted })
export const directoryInvoiceResponse = z.strictObject({ invoice: directoryInvoiceSchema })

const invoice = {
  invoice_number: directoryNumberSchema,
  status: z.enum(["issued", "draft", "cancelled"]),
  order_number: directoryNumberSchema.nullable(),
}

export const directoryInvoiceCreateBody = z.strictObject({
  invoice_number: invoice.invoice_number,
  status: invoice.status.default("issued"),
  order_number: invoice.order_number.default(null),
})

/** A key that is left out stays as it is. */
export const directoryInvoiceUpdateBody = z.strictObject({ version, ...z.strictObject(invoice).partial().shape })
