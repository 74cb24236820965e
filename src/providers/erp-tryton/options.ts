import { z } from "@medusajs/framework/zod"

const line = z.string().min(1).max(200)
const fieldName = z.string().regex(/^[a-z][a-z0-9_]*$/, "is a field's name as Tryton writes it")

/** What `erp.provider.options` takes for Tryton, with each default and meaning. */
const trytonOptionsSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !new URL(url).username, "names no user; use user and password")
    .transform((url) => url.replace(/\/+$/, ""))
    .describe("Tryton's address without the database, such as https://erp.example.com"),
  database: z
    .string()
    .regex(/^[A-Za-z0-9_.-]+$/, "is a database's name")
    .describe("Name of its database"),
  user: line.describe("Login of a user of its own who may read parties and customer invoices"),
  password: line.describe("That user's password"),
  customerCenter: z
    .union([z.strictObject({ category: line }), z.strictObject({ field: fieldName })])
    .default({ category: "Customer Center" })
    .describe("What says that a party has a customer center: a category, or a boolean field"),
  mainContact: z
    .discriminatedUnion("by", [
      z.strictObject({ by: z.literal("comment"), value: line }),
      z.strictObject({ by: z.literal("name"), value: line }),
      z.strictObject({ by: z.literal("relation"), value: line }),
      z.strictObject({ by: z.literal("first") }),
    ])
    .default({ by: "comment", value: "Customer Center" })
    .describe(
      "Which e-mail mechanisms are the main contacts': those with this comment or name, those of parties in this relation, or the first"
    ),
  contacts: z
    .discriminatedUnion("from", [
      z.strictObject({ from: z.literal("mechanisms") }),
      z.strictObject({ from: z.literal("relations"), types: z.array(line).min(1).max(20) }),
    ])
    .default({ from: "mechanisms" })
    .describe(
      "Who counts as a contact: each named e-mail mechanism, or the parties in these relations"
    ),
  invoiceStates: z
    .array(z.enum(["validated", "posted", "paid"]))
    .min(1)
    .default(["posted", "paid"])
    .describe("States in which a customer invoice proves a customer"),
  currency: z
    .enum(["company", "none"])
    .default("company")
    .describe("The customer's currency: that of the user's company, or none"),
  orders: z
    .strictObject({
      state: z.enum(["draft", "quotation", "confirmed"]).default("draft").describe("How far a new sale is taken"),
      unknownArticle: z
        .discriminatedUnion("as", [
          z.strictObject({ as: z.literal("row") }),
          z.strictObject({ as: z.literal("product"), code: line }),
          z.strictObject({ as: z.literal("refuse") }),
        ])
        .default({ as: "row" })
        .describe("What an article becomes whose number is no salable product's code: a row without a product, the product of this code, or a refusal"),
      shippingProduct: line.optional().describe("Code of the product that shipping is; left out: a row without a product"),
    })
    .prefault({})
    .describe("How orders become sales"),
})

export type TrytonOptions = z.output<typeof trytonOptionsSchema>

/** @throws an Error that names each wrong option, and no value */
export function parseTrytonOptions(written: unknown): TrytonOptions {
  const parsed = trytonOptionsSchema.safeParse(written ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const lines = parsed.error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? `there is no option ${issue.keys.join(", ")}`
      : `option ${issue.path.join(".") || "(all)"}: ${issue.message}`
  )
  throw new Error(lines.join("; "))
}
