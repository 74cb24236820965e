import { sampleOrder } from "../../../scripts/erp-conformance/sample-order"
import { parseTrytonOptions } from "./options"
import { TrytonClient } from "./tryton-client"
import { TrytonRefusal } from "./tryton-refusal"
import { TrytonSaleChanges } from "./tryton-sale-changes"

const options = parseTrytonOptions({ url: "http://tryton.example", database: "shop", user: "shop", password: "word" })
const order = sampleOrder({ customerNumber: "10001", sku: "SCREW-8", currencyCode: "eur" })
const signal = new AbortController().signal

interface Given {
  state: string
  currencies?: object[]
  /** What Tryton answers to a write. */
  write?: Error
}

/** A Tryton of one sale, whose buttons do what they say. */
function setUp({ state, currencies = [{ id: 1, digits: 2 }], write }: Given) {
  const sale = { id: 7, number: "S-7", state, comment: "Shop order: 4711", lines: [1, 2] }
  const asked: string[] = []
  const become: Record<string, string> = { draft: "draft", quote: "quotation", cancel: "cancelled" }
  const rows: Record<string, object[]> = { "currency.currency": currencies, "sale.sale": [sale] }
  class OneSale extends TrytonClient {
    override async call(method: string): Promise<unknown> {
      const [, model, name] = /^model\.(.+)\.(\w+)$/.exec(method) ?? []
      if (name === "search_read") {
        return rows[model ?? ""] ?? []
      }
      asked.push(name ?? method)
      if (name === "write" && write) {
        throw write
      }
      sale.state = become[name ?? ""] ?? sale.state
      return null
    }
  }
  return { changes: new TrytonSaleChanges(new OneSale(options), options), asked, sale }
}

const final = new TrytonRefusal(["UserError", ["The quantity is not valid.", ""]])
const passing = new TrytonRefusal(["ConcurrencyException", "sale.sale,7"])

describe("a change of a sale in Tryton", () => {
  it("[F1] of which Tryton cannot have the rows leaves a quotation alone", async () => {
    const { changes, asked, sale } = setUp({ state: "quotation", currencies: [] })
    await expect(changes.update(1, order, signal)).rejects.toMatchObject({ code: "order_refused", message: "Tryton has no currency EUR" })
    expect([asked, sale.state]).toEqual([[], "quotation"])
  })

  it.each([
    ["quotation", ["draft", "write", "quote"]],
    ["draft", ["write"]],
  ])("[F1 F4] that Tryton refuses for good is an answer, and a %s stays one", async (state, steps) => {
    const { changes, asked, sale } = setUp({ state, write: final })
    expect(await changes.update(1, order, signal)).toEqual({
      outcome: "kept",
      reason: "Tryton refuses the change: The quantity is not valid.",
    })
    expect([asked, sale.state]).toEqual([steps, state])
  })

  it("[F1 F4] whose comment Tryton refuses says so; what may go better later is a failure", async () => {
    const kept = setUp({ state: "processing", write: final })
    expect([await kept.changes.update(1, order, signal), await kept.changes.cancel(order.orderId, signal)]).toEqual(
      [1, 2].map(() => ({
        outcome: "kept",
        reason: "The sale S-7 is in state processing in Tryton; it refuses a comment: The quantity is not valid.",
      }))
    )
    for (const state of ["draft", "processing"]) {
      await expect(setUp({ state, write: passing }).changes.update(1, order, signal)).rejects.toBe(passing)
    }
  })

  it("[F1] is written, and a quotation is one again", async () => {
    const { changes, asked, sale } = setUp({ state: "quotation" })
    expect(await changes.update(1, order, signal)).toEqual({ outcome: "done" })
    expect([asked, sale.state]).toEqual([["draft", "write", "quote"], "quotation"])
  })
})
