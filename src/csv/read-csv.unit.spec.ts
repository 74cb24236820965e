import { stringify } from "csv-stringify/sync"
import fc from "fast-check"
import { readCsv, UnreadableCsvError } from "./read-csv"

async function readAll(csv: string) {
  const rows: [number, ...string[]][] = []
  for await (const { line, cells } of readCsv(csv)) {
    rows.push([line, ...cells])
  }
  return rows
}

describe("readCsv", () => {
  it.each<[string, string, [number, ...string[]][]]>([
    [
      "commas",
      "a,b\n1,2\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,5;2",
      [
        [1, "a", "b"],
        [2, "1,5", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "a byte order mark",
      "\ufeffa,b\n1,2",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "Windows' line ends",
      "a,b\r\n1,2\r\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "empty lines",
      "a,b\n\n\n1,2\n,\n3,4",
      [
        [1, "a", "b"],
        [4, "1", "2"],
        [6, "3", "4"],
      ],
    ],
    [
      "line breaks in quotes",
      'a,b\n"1\n1",2\n3,4',
      [
        [1, "a", "b"],
        [2, "1\n1", "2"],
        [4, "3", "4"],
      ],
    ],
    [
      "quotes inside a cell",
      'a,b\nFa. "X" KG,2\n3,4',
      [
        [1, "a", "b"],
        [2, 'Fa. "X" KG', "2"],
        [3, "3", "4"],
      ],
    ],
    [
      "rows of other lengths",
      "a,b\n1\n1,2,3",
      [
        [1, "a", "b"],
        [2, "1"],
        [3, "1", "2", "3"],
      ],
    ],
    ["nothing", "", []],
  ])("[F2] reads %s, with the line of each row", async (_what, csv, rows) => {
    expect(await readAll(csv)).toEqual(rows)
  })

  it("[F2] a quotation mark that is never closed ends the file at its line, not before", async () => {
    const seen: number[] = []
    const reading = (async () => {
      for await (const { line } of readCsv('a,b\n1,2\n\n"3,4\n5,6\n')) {
        seen.push(line)
      }
    })()
    const error: unknown = await reading.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UnreadableCsvError)
    expect(error).toHaveProperty("line", 4)
    expect(seen).toEqual([1, 2])
  })

  it("[F2] gives back whatever text was written, in a file of any size", async () => {
    const cell = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) => `x${text}`)
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(",", ";"), async (written, delimiter) => {
        const csv = stringify([["one", "two"], ...written], { delimiter, quoted: true })
        const read = (await readAll(csv)).map(([, ...cells]) => cells)
        expect(read).toEqual([["one", "two"], ...written])
      }),
      { numRuns: 50 }
    )
    const long = Array.from({ length: 20_000 }, (_none, index) => [`${index}`, "Größe 😀"])
    expect((await readAll(stringify([["a", "b"], ...long]))).slice(1)).toEqual(
      long.map((cells, index) => [index + 2, ...cells])
    )
  })
})
