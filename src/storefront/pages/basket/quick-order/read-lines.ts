import { parse } from "csv-parse/browser/esm/sync"

/** A line of a quick order as it was typed or pasted. */
export interface TypedLine {
  sku: string
  quantity: string
}

/**
 * Article numbers and quantities out of a pasted list: tabs, semicolons or commas between them, quoted or not, as a
 * spreadsheet or a mail has them; also with a blank alone. A line without a quantity wants one. A first line of words is a header.
 */
export function readLines(text: string): TypedLine[] {
  return parseRecords(text)
    .map(readLine)
    .filter((line, index) => line.sku !== "" && !(index === 0 && isHeader(line)))
}

/** A quotation mark that is never closed would swallow the lines behind it: then all of them stand for themselves. */
function parseRecords(text: string): string[][] {
  const options = {
    bom: true,
    delimiter: ["\t", ";", ","],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }
  try {
    return parse(text, options)
  } catch {
    return parse(text, { ...options, quote: false })
  }
}

function readLine(cells: string[]): TypedLine {
  const [sku = "", ...others] = cells.filter((cell) => cell !== "")
  const quantity = others[0]
  if (quantity !== undefined) {
    return { sku, quantity }
  }
  const [, number, count] = /^(\S+)\s+(\d+)$/.exec(sku) ?? []
  return number !== undefined && count !== undefined ? { sku: number, quantity: count } : { sku, quantity: "1" }
}

function isHeader({ sku, quantity }: TypedLine): boolean {
  return !/\d/.test(sku) && !/\d/.test(quantity)
}
