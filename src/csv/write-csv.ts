import { Readable } from "node:stream"
import { stringify } from "csv-stringify"

/** A cell: text is made safe for spreadsheets, a number stays one, null is empty. */
export type CsvValue = string | number | boolean | null

/** What a spreadsheet may take for a formula that csv-stringify's own list does not hold. */
const ALSO_FORMULA = /^[\n\0]/

/**
 * A CSV file as a stream, header first: quoted by RFC 4180, in UTF-8 with a byte order
 * mark (spreadsheets guess otherwise), and with `'` before any text that a
 * spreadsheet would run as a formula.
 */
export function writeCsv(
  columns: readonly string[],
  rows: AsyncIterable<Readonly<Record<string, CsvValue>>>
): Readable {
  const sheet = stringify({
    header: true,
    bom: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: "windows",
    // a lone line feed is a line break as well
    quoted_match: /[\r\n]/,
    cast: {
      string: (text) => (ALSO_FORMULA.test(text) ? `'${text}` : text),
      boolean: (value) => String(value),
    },
  })
  // an error while reading has to end the answer, not to leave it open
  return Readable.from(rows).on("error", (error) => sheet.destroy(error)).pipe(sheet)
}
