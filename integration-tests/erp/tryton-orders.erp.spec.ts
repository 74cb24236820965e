import { z } from "@medusajs/framework/zod"
import { sampleOrder } from "../../scripts/erp-conformance/sample-order"
import type { RunningTryton } from "../../scripts/tryton/start-tryton"
import type { ErpOrder } from "../../src/modules/erp/order-types"
import { parseTrytonOptions } from "../../src/providers/erp-tryton/options"
import { searchRead } from "../../src/providers/erp-tryton/search-read"
import { TrytonErpProvider } from "../../src/providers/erp-tryton/service"
import { TrytonClient } from "../../src/providers/erp-tryton/tryton-client"
import { startSampleTryton } from "../world/sample-tryton"

jest.setTimeout(180_000)

const installed = process.env.CUSTOMER_CENTER_TRYTON === "1"
const described = installed ? describe : describe.skip
const whyNot = installed ? "" : " (left out: CUSTOMER_CENTER_TRYTON=1 says that Tryton is installed)"

const decimal = z.object({ decimal: z.string() }).transform((value) => Number(value.decimal))
const named = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).nullable()

const saleRow = z.object({
  id: z.number(),
  number: z.string().nullable(),
  state: z.string(),
  reference: z.string().nullable(),
  description: z.string(),
  comment: z.string(),
  untaxed_amount: decimal,
  tax_amount: decimal,
  total_amount: decimal,
  "party.": named({ code: z.string() }),
  "currency.": named({ code: z.string() }),
  "invoice_address.": named({ street: z.string() }),
  "shipment_address.": named({ street: z.string() }),
})

const lineRow = z.object({
  quantity: z.number(),
  description: z.string(),
  unit_price: decimal,
  amount: decimal,
  taxes: z.array(z.number()),
  "product.": named({ code: z.string() }),
  "unit.": named({ name: z.string() }),
})

described(`orders in a real Tryton${whyNot}`, () => {
  const signal = new AbortController().signal
  const at = { customerNumber: "10001", sku: "SCREW-8", currencyCode: "eur" }
  let tryton: RunningTryton
  let client: TrytonClient

  const options = (orders: object = {}) => {
    const { url, database, user, password } = tryton
    return { url, database, user, password, orders }
  }

  beforeAll(async () => {
    tryton = await startSampleTryton()
    client = new TrytonClient(parseTrytonOptions(options()))
  })
  afterAll(async () => {
    await client?.close()
    await tryton?.stop()
  })

  async function send(order: ErpOrder, orders: object = {}): Promise<string> {
    const provider = new TrytonErpProvider({}, options(orders))
    try {
      return (await provider.sendOrder({ order, signal })).orderNumber
    } finally {
      await provider.close()
    }
  }

  /** The sales of an order with their rows, as Tryton tells them to anybody who asks. */
  async function readSales(orderId: string) {
    const sales = await searchRead(
      client,
      {
        model: "sale.sale",
        domain: [["description", "=", orderId]],
        fields: [
          ...["number", "state", "reference", "description", "comment", "untaxed_amount", "tax_amount", "total_amount"],
          ...["party.code", "currency.code", "invoice_address.street", "shipment_address.street"],
        ],
        row: saleRow,
      },
      signal
    )
    return await Promise.all(
      sales.map(async (sale) => ({
        ...sale,
        lines: await searchRead(
          client,
          {
            model: "sale.line",
            domain: [["sale", "=", sale.id]],
            fields: ["quantity", "description", "unit_price", "amount", "taxes", "product.code", "unit.name"],
            row: lineRow,
          },
          signal
        ),
      }))
    )
  }

  it("[F1 C4 C6] become a sale with their rows, sums, taxes, addresses and purchase order number", async () => {
    const order = sampleOrder(at)
    const lines = [
      ...order.lines,
      { lineId: "line_3", sku: "NO-SUCH", title: "Unbekannt", quantity: "1", unitPriceNet: "2", unitPriceGross: "2", netAmount: "2", grossAmount: "2" },
    ]
    const whole: ErpOrder = {
      ...order,
      lines,
      netAmount: "22.084034",
      grossAmount: "25.9",
      shippingAddress: order.shippingAddress && {
        ...order.shippingAddress,
        address_1: "Hafenstraße 1",
        address_2: "Tor 3",
        postal_code: "01067",
        city: "Dresden",
      },
    }
    const number = await send(whole, { shippingProduct: "SHIPPING" })
    const [sale, ...more] = await readSales(order.orderId)
    expect(more).toEqual([])
    expect(number).toBe(`(${sale?.id})`)
    expect(sale).toMatchObject({
      number: null,
      state: "draft",
      reference: 'PO-2026 / "18"',
      "party.": { code: "10001" },
      "currency.": { code: "EUR" },
      "invoice_address.": { street: "Größenweg 7\nHinterhaus" },
      "shipment_address.": { street: "Hafenstraße 1\nTor 3" },
      untaxed_amount: 22.08,
      // 19 % on screws and shipping; what Tryton does not know has no tax there
      tax_amount: 3.82,
      total_amount: 25.9,
    })
    expect(sale?.comment).toContain("Approved by: Ann Approver")
    expect(sale?.comment).toContain("Cost center: KST-1")
    expect(sale?.comment).not.toContain("Deliver to")
    expect(sale?.lines).toMatchObject([
      { quantity: 3, unit_price: 3.3333, amount: 10, description: order.lines[0]?.title, "product.": { code: "SCREW-8" }, "unit.": { name: "Unit" }, taxes: [expect.any(Number)] },
      { quantity: 7, unit_price: 0.8403, amount: 5.88, "product.": { code: "SCREW-8" } },
      { quantity: 1, unit_price: 2, description: "NO-SUCH Unbekannt", "product.": null, taxes: [] },
      { quantity: 1, unit_price: 4.2017, amount: 4.2, description: "Paket, 2 Tage", "product.": { code: "SHIPPING" }, taxes: [expect.any(Number)] },
    ])
  })

  it("[F4] are found again by the shop's id, whatever comes the second time", async () => {
    const order = sampleOrder(at)
    const first = await send(order)
    const before = await readSales(order.orderId)
    expect(await send({ ...order, purchaseOrderNumber: "other", lines: order.lines.slice(1) })).toBe(first)
    expect(await Promise.all([send(order), send(order)])).toEqual([first, first])
    expect(await readSales(order.orderId)).toEqual(before)
    expect(before).toHaveLength(1)
  })

  it.each([
    ["quotation", "quotation"],
    // without a queue of its own, Tryton goes on by itself
    ["confirmed", "processing"],
  ])("[F1] are taken as far as the option says: %s", async (state, reached) => {
    const order = sampleOrder(at)
    const orders = { state, shippingProduct: "SHIPPING" }
    const number = await send(order, orders)
    const [sale] = await readSales(order.orderId)
    expect(sale).toMatchObject({ state: reached, number })
    expect(number).toMatch(/^\d+$/)
    expect(await send(order, orders)).toBe(number)
  })

  it("[F4] that an interrupted call left as a draft are taken on, and those that people took on are left alone", async () => {
    const order = sampleOrder(at)
    const draft = await send(order)
    expect(draft).toMatch(/^\(\d+\)$/)
    const number = await send(order, { state: "quotation" })
    expect(number).toMatch(/^\d+$/)
    const [sale] = await readSales(order.orderId)
    await client.call("model.sale.sale.cancel", [[sale?.id]], signal)
    expect(await send(order, { state: "confirmed" })).toBe(number)
    expect(await readSales(order.orderId)).toMatchObject([{ state: "cancelled" }])
  })

  it.each([
    [{ as: "refuse" }, null, /no salable product NO-SUCH/],
    [{ as: "product", code: "NOT-THERE" }, null, /no salable product NO-SUCH/],
    [{ as: "product", code: "NUT-8" }, { "product.": { code: "NUT-8" }, description: "NO-SUCH Schrauben 8 mm, 'Packung' <%>", taxes: [] }, null],
  ])("[F1] with an unknown article do as the option says: %j", async (unknownArticle, row, refusal) => {
    const order = sampleOrder({ ...at, sku: "NO-SUCH" })
    const answer = await send(order, { unknownArticle }).catch((error: unknown) => error)
    const sales = await readSales(order.orderId)
    if (row) {
      expect(sales).toMatchObject([{ lines: [row, {}, {}] }])
    } else {
      expect(answer).toMatchObject({ code: "order_refused", message: expect.stringMatching(refusal ?? /./) })
      expect(sales).toEqual([])
    }
  })

  it("[F1] that Tryton cannot take are refused in its own words", async () => {
    await expect(send(sampleOrder({ ...at, customerNumber: "99999" }))).rejects.toMatchObject({ code: "order_refused" })
    await expect(send(sampleOrder({ ...at, currencyCode: "xts" }))).rejects.toThrow("Tryton has no currency XTS")
    const order = sampleOrder(at)
    const halves = order.lines.map((line) => ({ ...line, quantity: "0.5" }))
    await expect(send({ ...order, lines: halves })).rejects.toMatchObject({
      code: "order_refused",
      message: expect.stringMatching(/^Tryton refuses the sale: .*Quantity/),
    })
    expect(await readSales(order.orderId)).toEqual([])
  })

  it("[F1] whose party has no address stay a draft for people to look at, where the option wants more", async () => {
    const order = sampleOrder(at, { shippingAddress: null, billingAddress: null })
    const [address] = await searchRead(
      client,
      { model: "party.address", domain: [["party.code", "=", "K-8"]], fields: ["party"], row: z.object({ id: z.number() }) },
      signal
    )
    await client.call("model.party.address.write", [[address?.id], { active: false }], signal)
    const number = await send({ ...order, customerNumber: "K-8" }, { state: "quotation" })
    expect(number).toMatch(/^\(\d+\)$/)
    expect(await readSales(order.orderId)).toMatchObject([{ state: "draft", "invoice_address.": null }])
  })

  async function change<Answer>(work: (provider: TrytonErpProvider) => Promise<Answer>, orders: object = {}): Promise<Answer> {
    const provider = new TrytonErpProvider({}, options(orders))
    try {
      return await work(provider)
    } finally {
      await provider.close()
    }
  }
  const cancel = (orderId: string) => change((provider) => provider.cancelOrder({ orderId, signal }))

  it.each([["draft"], ["quotation"]])("[F1] are cancelled as long as they are a %s", async (state) => {
    const order = sampleOrder(at)
    await send(order, { state })
    expect(await Promise.all([cancel(order.orderId), cancel(order.orderId)])).toEqual([{ outcome: "done" }, { outcome: "done" }])
    expect(await readSales(order.orderId)).toMatchObject([{ state: "cancelled" }])
    expect(await cancel(order.orderId)).toEqual({ outcome: "done" })
    expect(await cancel("order_unknown")).toMatchObject({ outcome: "kept" })
  })

  it.each([["draft"], ["quotation"]])("[F1] get other rows as long as they are a %s, and stay one", async (state) => {
    const order = sampleOrder(at)
    const number = await send(order, { state })
    const [line] = order.lines
    const changed: ErpOrder = { ...order, lines: line ? [{ ...line, quantity: "2", netAmount: "6.67", grossAmount: "7.94" }] : [], shipping: [], netAmount: "6.67", taxAmount: "1.27", grossAmount: "7.94" }
    const update = () => change((provider) => provider.updateOrder({ order: changed, signal }), { state })
    expect([await update(), await update()]).toEqual([{ outcome: "done" }, { outcome: "done" }])
    const [sale, ...more] = await readSales(order.orderId)
    expect(more).toEqual([])
    expect(sale).toMatchObject({ state, untaxed_amount: 6.67, lines: [{ quantity: 2, "product.": { code: "SCREW-8" }, taxes: [expect.any(Number)] }] })
    expect(sale?.comment).toContain("Approved by: Ann Approver")
    expect(await send(order, { state })).toBe(number)
  })

  it("[G7] tell the numbers of their invoices once Tryton posted them", async () => {
    const [billed, draft] = [sampleOrder(at), sampleOrder(at)]
    const asked = [
      { orderId: billed.orderId, orderNumber: await send(billed, { state: "confirmed" }) },
      { orderId: draft.orderId, orderNumber: await send(draft) },
      { orderId: "order_unknown", orderNumber: "0" },
    ]
    const list = () => change((provider) => provider.listOrderInvoices({ orders: asked, signal }))
    const none = [{ orderId: billed.orderId, invoiceNumbers: [] }, { orderId: draft.orderId, invoiceNumbers: [] }]
    expect(await list()).toEqual(none)
    const [sale] = await searchRead(
      client,
      { model: "sale.sale", domain: [["description", "=", billed.orderId]], fields: ["invoices"], row: z.object({ invoices: z.array(z.number()) }) },
      signal
    )
    const today = new Date()
    const date = { __class__: "date", year: today.getUTCFullYear(), month: today.getUTCMonth() + 1, day: today.getUTCDate() }
    await client.call("model.account.invoice.write", [sale?.invoices, { invoice_date: date }], signal)
    await client.call("model.account.invoice.post", [sale?.invoices], signal)
    expect(await list()).toEqual([{ orderId: billed.orderId, invoiceNumbers: [expect.stringMatching(/^\d+$/)] }, none[1]])
  })

  it("[F1] that Tryton has gone on with are kept, and their comment says it once", async () => {
    const order = sampleOrder(at)
    const number = await send(order, { state: "confirmed" })
    const kept = { outcome: "kept", reason: `The sale ${number} is in state processing in Tryton; its comment says it` }
    const update = () => change((provider) => provider.updateOrder({ order, signal }))
    expect([await update(), await update(), await cancel(order.orderId), await cancel(order.orderId)]).toEqual([kept, kept, kept, kept])
    const [sale] = await readSales(order.orderId)
    expect(sale).toMatchObject({ state: "processing", untaxed_amount: 20.08 })
    expect(sale?.comment.match(/Cancelled in the shop\./g)).toHaveLength(1)
    expect(sale?.comment.match(/Changed in the shop: it comes to 23\.9 EUR by now\./g)).toHaveLength(1)
    expect(sale?.comment).toContain("Shop order: 4711")
  })
})
