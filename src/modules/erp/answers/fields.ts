import { z } from "@medusajs/framework/zod"
import { isTimeZone } from "../../../is-time-zone"

/** Control and broken characters have no place in a field of one line. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .normalize("NFC")

/** Never through the middle of a character. */
const cut = (text: string, longest: number) =>
  text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, "")
    .trim()

/** A line that has to be there; what is too long is cut. */
export const requiredLine = (longest: number) =>
  z
    .string()
    .transform((text) => cut(oneLine(text), longest))
    .pipe(z.string().min(1, "is empty"))

/** A line that may be missing. */
export const optionalLine = (longest: number) => requiredLine(longest).nullable().catch(null)

/** A code that may be missing; what is no such code counts as missing. */
export const optionalCode = (pattern: RegExp) =>
  z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.string().regex(pattern))
    .nullable()
    .catch(null)

/** An e-mail address in lower case; what is none counts as missing. */
export const optionalEmail = z
  .string()
  .transform((text) => text.trim().normalize("NFC").toLowerCase())
  .pipe(z.email().max(254))
  .nullable()
  .catch(null)

export const optionalTimeZone = z
  .string()
  .transform((text) => text.trim())
  .refine(isTimeZone)
  .nullable()
  .catch(null)
