import { Readable } from "node:stream"
import { parse, type CsvError, type Info } from "csv-parse"

/** A row of a file with the line where it begins. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** The file cannot be read on from this line. */
export class UnreadableCsvError extends Error {
  constructor(readonly line: number) {
    super("a quotation mark is opened here and never closed; the rest of the file was left out")
    this.name = "UnreadableCsvError"
  }
}

const chunkBytes = 65_536

/**
 * Reads the rows of a CSV file, the header among them: UTF-8 with or without a
 * byte order mark, commas, semicolons or tabs, any line ends, line breaks inside
 * quotes. Lines without content are passed over but counted. A quotation mark
 * inside an unquoted cell stands for itself.
 *
 * @throws UnreadableCsvError after the last whole row
 */
export async function* readCsv(csv: string): AsyncGenerator<CsvRow> {
  let unclosed: CsvError | undefined
  const parser = Readable.from(chunksOf(Buffer.from(csv, "utf8"))).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // An error would end the stream with rows still in it; so it is told at the end.
      skip_records_with_error: true,
      on_skip: (error) => {
        unclosed = error
      },
    })
  )
  let endedAt = 0
  let emptyLines = 0
  for await (const row of parser) {
    const { record, info }: { record: string[]; info: Info } = row
    const line = endedAt + 1 + info.empty_lines - emptyLines
    endedAt = info.lines
    emptyLines = info.empty_lines
    if (record.some((cell) => cell.trim() !== "")) {
      yield { line, cells: record }
    }
  }
  if (unclosed) {
    throw new UnreadableCsvError(
      endedAt + 1 + Number(unclosed.empty_lines ?? emptyLines) - emptyLines
    )
  }
}

/** In small parts, so that a large file leaves other work its turn. */
function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    yield bytes.subarray(start, start + chunkBytes)
  }
}

/** The separator that the header has most of; no column's name holds one. */
function delimiterOf(csv: string): string {
  const header = csv.trimStart().split(/[\r\n]/, 1)[0] ?? ""
  const counted = [",", ";", "\t"].map((delimiter) => ({
    delimiter,
    count: header.split(delimiter).length,
  }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
