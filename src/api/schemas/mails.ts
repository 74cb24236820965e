import { z } from "@medusajs/framework/zod"
import { localeSchema } from "./text"

/** Who writes a mail: we, files of the shop's, or the shop's mail provider out of a template of its own. */
const mailSourceSchema = z.enum(["built_in", "file", "provider"])

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

const mailSummarySchema = z.strictObject({
  template: z.string(),
  sources: z.strictObject({ en: mailSourceSchema, de: mailSourceSchema }),
})
export const mailPreviewListResponse = z.strictObject({ mail_previews: z.array(mailSummarySchema) })
export type MailPreviewList = z.infer<typeof mailPreviewListResponse>

export const mailPreviewQuery = z.strictObject({ locale: localeSchema.default("en") })

/** A mail as it would leave, filled with sample data. */
const mailPreviewSchema = z.discriminatedUnion("source", [
  z.strictObject({
    source: z.enum(["built_in", "file"]),
    template: z.string(),
    locale: localeSchema,
    subject: z.string(),
    html: z.string(),
    text: z.string(),
  }),
  /** The provider writes it: this is what it is given. */
  z.strictObject({
    source: z.literal("provider"),
    template: z.string(),
    locale: localeSchema,
    provider_template: z.string(),
    values,
  }),
])
export type MailPreview = z.infer<typeof mailPreviewSchema>
export const mailPreviewResponse = z.strictObject({ mail_preview: mailPreviewSchema })
