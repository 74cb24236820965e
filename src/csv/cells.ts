import { z } from "@medusajs/framework/zod"
import { isTimeZone } from "../is-time-zone"

/** What may stand in a cell of a CSV file: text in, the column's value out. */
export type Cell = z.ZodType<unknown, string>

const text = z
  .string()
  .refine((cell) => cell.isWellFormed() && !cell.includes("\ufffd"), {
    error: "holds broken characters; save the file as UTF-8",
    abort: true,
  })
  .transform((cell) => cell.trim().normalize("NFC"))

export const oneLine = text.refine((cell) => !/[\p{Cc}\u2028\u2029]/u.test(cell), {
  error: "holds a line break or a control character",
  abort: true,
})

export const tooLong = (longest: number) => `is longer than ${longest} characters`

const emptyToNull = (cell: string) => (cell === "" ? null : cell)

export const lineCell = (longest: number): Cell =>
  oneLine
    .refine((cell) => cell !== "", "is empty")
    .refine((cell) => cell.length <= longest, {
      error: tooLong(longest),
    })

export const optionalLineCell = (longest: number): Cell =>
  oneLine.refine((cell) => cell.length <= longest, tooLong(longest)).transform(emptyToNull)

export const optionalCodeCell = (pattern: RegExp, meaning: string): Cell =>
  oneLine
    .transform((cell) => emptyToNull(cell.toLowerCase()))
    .refine((cell) => cell === null || pattern.test(cell), `is not ${meaning}`)

/** One word out of a table of ways to write it; what is not in it is refused. */
export const wordCell = (words: Readonly<Record<string, unknown>>, allowed: string): Cell =>
  oneLine
    .transform((cell) => cell.toLowerCase())
    .refine((cell) => Object.hasOwn(words, cell), `is none of ${allowed}`)
    .transform((cell) => words[cell])

export const booleanCell = wordCell(
  {
    true: true,
    yes: true,
    y: true,
    ja: true,
    j: true,
    x: true,
    1: true,
    false: false,
    no: false,
    n: false,
    nein: false,
    0: false,
    "": false,
  },
  "true, false, yes, no, 1, 0"
)

export const emailCell: Cell = oneLine
  .transform((cell) => emptyToNull(cell.toLowerCase()))
  .refine((cell) => cell === null || isEmail(cell), "is not an e-mail address")

/** An e-mail address that has to be there. */
export const requiredEmailCell: Cell = oneLine
  .refine((cell) => cell !== "", { error: "is empty", abort: true })
  .transform((cell) => cell.toLowerCase())
  .refine(isEmail, "is not an e-mail address")

/** Several addresses, with blanks, commas, semicolons or bars between them. */
export const emailsCell: Cell = text
  .transform((cell) => [
    ...new Set(
      cell
        .toLowerCase()
        .split(/[\s,;|]+/)
        .filter(Boolean)
    ),
  ])
  .refine((emails) => emails.every(isEmail), "holds something that is not an e-mail address")
  .refine((emails) => emails.length <= 50, "holds more than 50 addresses")

export const timeZoneCell: Cell = oneLine
  .refine((cell) => cell === "" || isTimeZone(cell), "is not an IANA time zone")
  .transform(emptyToNull)

function isEmail(candidate: string): boolean {
  return z.email().max(254).safeParse(candidate).success
}
