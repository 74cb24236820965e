import type { FileColumns, FileError } from "./file-columns"
import type { CsvRow } from "./read-csv"

/**
 * Reads the header. Case, blanks and hyphens do not matter. An unknown column
 * is refused rather than passed over: a slip in its name would lose its values silently.
 */
export function parseHeader(
  columns: FileColumns,
  row: CsvRow | undefined
): { header: string[]; errors: FileError[] } {
  const line = row?.line ?? 1
  const header = (row?.cells ?? []).map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_")
  )
  const errors: FileError[] = []
  const refuse = (column: string | null, message: string) => errors.push({ line, column, message })
  if (!row) {
    refuse(null, "the file is empty; its first line has to name the columns")
  }
  for (const [index, column] of header.entries()) {
    if (!Object.hasOwn(columns.cells, column)) {
      const known = Object.keys(columns.cells).join(", ")
      refuse(column || null, `the header has an unknown column; known are ${known}`)
    } else if (header.indexOf(column) !== index) {
      refuse(column, "the header names this column twice")
    }
  }
  for (const column of row ? columns.required : []) {
    if (!header.includes(column)) {
      refuse(column, "the header lacks this column")
    }
  }
  return { header, errors }
}
