import type { AskedOrder, DispatchNote, OrderDispatch } from "../../modules/company/store/order-dispatch-store"
import { ErpUnavailableError } from "../../modules/erp"
import type { ErpOrderAnswer } from "../../modules/erp"
import { createErpOrderDeliverer } from "./deliver-erp-order"
import type { OrderForErp } from "./read-order-for-erp"

const orderId = "order_1"
const order: OrderForErp = {
  id: orderId,
  display_id: 7,
  status: "pending",
  version: 1,
  currency_code: "eur",
  created_at: new Date(0),
  email: null,
  item_total: "119",
  shipping_total: "0",
  items: [
    { id: "i", title: "Screws", product_title: null, variant_title: null, variant_sku: null, quantity: "1", total: "119", tax_total: "19" },
  ],
  shipping_methods: [],
  credit_lines: [],
  shipping_address: null,
  billing_address: null,
}

interface Given {
  dispatch?: Partial<OrderDispatch> | null
  order?: Partial<OrderForErp> | null
  hasNumber?: boolean
  answer?: ErpOrderAnswer | Error
}

/** A deliverer between one order and an ERP that answers as told. */
function setUp({ dispatch = {}, order: changes = {}, hasNumber = true, answer = { outcome: "taken", orderNumber: "SO-1" } }: Given = {}) {
  const notes: DispatchNote[] = []
  const asked: AskedOrder[] = []
  const steps: string[] = []
  const deliver = createErpOrderDeliverer({
    findDispatch: async () =>
      dispatch && { order_id: orderId, company_id: "comp_1", state: "waiting", asked_at: null, order_number: null, mark: null, told: null, change: null, ...dispatch },
    readOrder: async () => changes && { ...order, ...changes },
    findPlacing: async () =>
      hasNumber
        ? {
            customerNumber: "0100",
            orderedBy: { name: "Anna", email: null, contactNumber: null },
            approverName: null,
            purchaseOrderNumber: null,
            costCenterCode: null,
          }
        : null,
    noteAsked: async (order) => {
      asked.push(order)
      steps.push("asked")
    },
    note: async (note) => void notes.push(note),
    sendOrder: async () => {
      steps.push("sent")
      if (answer instanceof Error) {
        throw answer
      }
      return answer
    },
  })
  const run = (isLast = false) => deliver({ key: "k", payload: { order_id: orderId }, isLast })
  return { deliver, run, notes, asked, steps }
}

const unavailable = new ErpUnavailableError({ cause: "no answer within 400 ms", retryAfterSeconds: 1 })

describe("an order on its way to the ERP", () => {
  it("[F1] is sent, and its number kept; that it was asked, and with which rows, is written down first", async () => {
    const { run, notes, asked, steps } = setUp()
    expect(await run()).toEqual({ outcome: "delivered" })
    expect(steps).toEqual(["asked", "sent"])
    expect(asked).toEqual([{ orderId, mark: "v1", told: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    // not again what it was asked with: an earlier try's rows may be those that arrived
    expect(notes).toEqual([{ orderId, state: "sent", orderNumber: "SO-1" }])
  })

  it("[F1 F4] that was edited since a try without an answer is asked with another digest, however its rows are sorted", async () => {
    const [row] = order.items
    const items = row ? [row, { ...row, id: "j" }] : []
    const digestOf = async (changes: Partial<OrderForErp>) => {
      const { run, asked } = setUp({ order: { item_total: "238", items, ...changes }, answer: unavailable })
      await run()
      return asked.map(({ told }) => told)
    }
    const first = await digestOf({})
    expect(first).toHaveLength(1)
    expect(await digestOf({ items: [...items].reverse() })).toEqual(first)
    expect(await digestOf({ items: items.map((item) => ({ ...item, quantity: "2" })) })).not.toEqual(first)
  })

  it.each([{ dispatch: null }, { dispatch: { state: null } }, { dispatch: { state: "sent" as const } }, { dispatch: { state: "canceled" as const } }])(
    "[F4] is left alone where there is nothing to send: %j",
    async (given) => {
      const { run, notes, steps } = setUp(given)
      expect(await run()).toEqual({ outcome: "delivered" })
      expect([notes, steps]).toEqual([[], []])
    }
  )

  it("[F4] waits while the ERP is away, and has failed once nothing tries again: the ERP may have it", async () => {
    const { run, notes } = setUp({ answer: unavailable })
    const failed = { outcome: "failed", reason: "no answer within 400 ms", retryMayHelp: true }
    expect(await run()).toEqual(failed)
    expect(await run(true)).toEqual(failed)
    expect(notes).toEqual([
      { orderId, state: "waiting", failure: "no answer within 400 ms" },
      { orderId, state: "failed", failure: "no answer within 400 ms", isOpen: true },
    ])
  })

  it("[F4] that the ERP refuses is not tried again, and certainly not there", async () => {
    const { run, notes } = setUp({ answer: { outcome: "refused", reason: "unknown article" }, dispatch: { asked_at: new Date(0) } })
    expect(await run()).toEqual({ outcome: "failed", reason: "unknown article", retryMayHelp: false })
    expect(notes).toEqual([{ orderId, state: "failed", failure: "unknown article", isOpen: false }])
  })

  it.each([{ order: null }, { order: { status: "canceled" } }, { order: { items: [] } }])(
    "[F1] that is gone, cancelled or empty by now is not sent: %j",
    async (given) => {
      const never = setUp(given)
      expect(await never.run()).toEqual({ outcome: "delivered" })
      expect([never.notes, never.steps]).toEqual([[{ orderId, state: "canceled" }], []])

      const tried = setUp({ ...given, dispatch: { asked_at: new Date(0) } })
      expect(await tried.run()).toEqual({ outcome: "delivered" })
      expect(tried.notes).toMatchObject([{ state: "failed", failure: expect.stringContaining("may have the order"), isOpen: true }])
      expect(tried.steps).toEqual([])
    }
  )

  it.each<[Given, string]>([
    [{ hasNumber: false }, "The company has no customer number"],
    [{ order: { item_total: "120" } }, "The order's rows do not add up to its total"],
  ])("[F1] is not sent as it is: %j", async (given, reason) => {
    const { run, notes, steps } = setUp(given)
    expect(await run()).toEqual({ outcome: "failed", reason, retryMayHelp: false })
    expect([notes, steps]).toEqual([[{ orderId, state: "failed", failure: reason, isOpen: false }], []])
  })

  it("[F4] what names no order is parked", async () => {
    const { deliver, notes } = setUp()
    for (const payload of [null, {}, { order_id: 7 }]) {
      expect(await deliver({ key: "k", payload, isLast: false })).toMatchObject({ outcome: "failed", retryMayHelp: false })
    }
    expect(notes).toEqual([])
  })
})
