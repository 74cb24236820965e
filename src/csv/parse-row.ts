import type { CsvRow } from "./read-csv"
import type { FileColumns, FileError } from "./file-columns"

export interface FileRow {
  line: number
  values: Readonly<Record<string, unknown>>
}

type ParsedRow = { ok: true; row: FileRow } | { ok: false; error: FileError }

/**
 * Makes values of a row's cells. A row has one error at most, which names the
 * first faulty column and tells of the others, so that rows and errors add up.
 */
export function parseRow(columns: FileColumns, header: readonly string[], row: CsvRow): ParsedRow {
  const { line, cells } = row
  if (cells.length !== header.length) {
    const message = `has ${cells.length} cells, but the header has ${header.length}`
    return { ok: false, error: { line, column: null, message } }
  }
  const values: Record<string, unknown> = {}
  const faults: { column: string; message: string }[] = []
  header.forEach((column, index) => {
    const parsed = columns.cells[column]?.safeParse(cells[index] ?? "")
    if (parsed?.success) {
      values[column] = parsed.data
    } else {
      faults.push({ column, message: parsed?.error.issues[0]?.message ?? "is not valid" })
    }
  })
  const [first, ...others] = faults
  if (!first) {
    return { ok: true, row: { line, values } }
  }
  const also = others.map((fault) => `; also ${fault.column} ${fault.message}`).join("")
  return { ok: false, error: { line, column: first.column, message: first.message + also } }
}
