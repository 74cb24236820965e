import type { Cell } from "./cells"

/** The columns that a kind of file may have. */
export interface FileColumns {
  /** Must be in the header. */
  required: readonly string[]
  /** Every column that may be in the header. */
  cells: Readonly<Record<string, Cell>>
}

/** Why a row of a file was left out. */
export interface FileError {
  /** Line of the file where the row begins; the header is line 1. */
  line: number
  /** Header of the column at fault; null where the whole row is. */
  column: string | null
  message: string
}
