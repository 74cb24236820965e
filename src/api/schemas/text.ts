import { z } from "@medusajs/framework/zod"

/** Text as people type it: trimmed of Unicode blanks, in NFC, without control characters or broken UTF-16. */
export function typedText({ min = 1, max }: { min?: number; max: number }) {
  return z
    .string()
    .max(max * 4)
    .refine((text) => text.isWellFormed(), "holds broken characters")
    .refine((text) => !text.includes("\ufffd"), "holds broken characters")
    .refine((text) => !/\p{Cc}/u.test(text.replace(/[\r\n\t]/g, "")), "holds control characters")
    .transform((text) => text.trim().normalize("NFC"))
    .pipe(z.string().min(min).max(max))
}

/** A single line: as `typedText`, without line breaks. */
export function typedLine({ min = 1, max }: { min?: number; max: number }) {
  return typedText({ min, max }).refine((text) => !/[\r\n\t\u2028\u2029]/.test(text), "is one line")
}

/** An e-mail address, stored in lower case. */
export const emailSchema = typedLine({ max: 254 })
  .transform((text) => text.toLowerCase())
  .pipe(z.email().max(254))

/** Customer and invoice numbers: leading zeros and case are kept. */
export const erpNumberSchema = typedLine({ max: 64 })

export const localeSchema = z.enum(["en", "de"])

/** An id of ours or of the platform's, as it stands in a path or a filter. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "is not an id")
