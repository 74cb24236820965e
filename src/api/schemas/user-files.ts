import { z } from "@medusajs/framework/zod"

/** More rows than this come in several files: each new user costs the hashing of a password. */
export const MOST_IMPORTED_USERS = 500

/** More refused rows than this are only counted: a file of nothing but mistakes would make an endless answer. */
export const MOST_REPORTED_ROWS = 1_000

export const userImportBody = z.strictObject({
  /** UTF-8, with a header; `salutation`, `language` and further fields may be left out. */
  csv: z.string().min(1).max(1_000_000),
  /** Says what would happen, and changes nothing. */
  dry_run: z.boolean().default(false),
  /** For rows without a language. */
  locale: z.enum(["en", "de"]).optional(),
})

export const userImportResponse = z.strictObject({
  created: z.number(),
  /** Who they are, in the order of the file. */
  created_users: z.array(
    z.strictObject({ line: z.number(), first_name: z.string(), last_name: z.string(), email: z.string() })
  ),
  /** Users whom the company has already; nothing is changed at them. */
  unchanged: z.number(),
  /** The first of them; `error_count` has them all. */
  errors: z.array(
    z.strictObject({
      /** Line of the file; the header is line 1. */
      line: z.number(),
      column: z.string().nullable(),
      message: z.string(),
      /** Of the closed list of codes, where the row was refused like a request. */
      code: z.string().nullable(),
    })
  ),
  error_count: z.number(),
  dry_run: z.boolean(),
})
export type UserImportResult = z.infer<typeof userImportResponse>
