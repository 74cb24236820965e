import fc from "fast-check"
import { readCsv } from "./read-csv"
import { writeCsv, type CsvValue } from "./write-csv"

async function write(rows: Record<string, CsvValue>[], columns = ["a", "b"]): Promise<string> {
  async function* iterate() {
    yield* rows
  }
  let text = ""
  for await (const chunk of writeCsv(columns, iterate())) {
    text += String(chunk)
  }
  return text
}

describe("writeCsv", () => {
  it("[B3] writes a header, a byte order mark, CRLF and quotes", async () => {
    expect(await write([{ a: 'x, "y"', b: null }, { a: "ü\nü", b: 3 }])).toBe(
      '\ufeffa,b\r\n"x, ""y""",\r\n"ü\nü",3\r\n'
    )
  })

  it.each(["=1+1", "+1", "-1", "@cmd", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x"])(
    "[B3 D6] makes %j harmless in a spreadsheet",
    async (text) => {
      const [, line] = (await write([{ a: text, b: null }])).split("\r\n", 2)
      expect(line?.replace(/^"/, "").startsWith("'")).toBe(true)
    }
  )

  it("[B3] leaves numbers numbers, negative ones too", async () => {
    expect(await write([{ a: -5, b: 1.5 }])).toBe("\ufeffa,b\r\n-5,1.5\r\n")
  })

  it("[B3] ends with the error of what it reads", async () => {
    async function* broken() {
      yield { a: "x", b: "y" }
      throw new Error("the database is gone")
    }
    const reading = async () => {
      for await (const chunk of writeCsv(["a", "b"], broken())) {
        expect(chunk).toBeDefined()
      }
    }
    await expect(reading()).rejects.toThrow("the database is gone")
  })

  it("[B3] what it writes reads back as it was, but for the mark", async () => {
    const cell = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "" && !text.includes("\0"))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const text = await write(pairs.map(([a, b]) => ({ a, b })))
        const read = []
        for await (const row of readCsv(text)) {
          read.push(row.cells)
        }
        const unmarked = read.slice(1).map((cells) => cells.map((one) => one.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")))
        expect(unmarked).toEqual(pairs)
      })
    )
  })
})
