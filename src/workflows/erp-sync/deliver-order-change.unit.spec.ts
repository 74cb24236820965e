import type { ChangeNote } from "../../modules/company/store/order-change-store"
import type { OrderDispatch } from "../../modules/company/store/order-dispatch-store"
import { ErpUnavailableError } from "../../modules/erp"
import type { ErpOrderChangeAnswer } from "../../modules/erp"
import { createOrderChangeDeliverer } from "./deliver-order-change"
import { computeDigest } from "./order-state"
import { createErpOrderParker, createOrderChangeParker } from "./park-erp-order"
import { prepareErpOrder } from "./prepare-erp-order"
import type { OrderForErp } from "./read-order-for-erp"

const orderId = "order_1"
const order: OrderForErp = {
  id: orderId,
  display_id: 7,
  status: "pending",
  version: 2,
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
const placing = {
  customerNumber: "0100",
  orderedBy: { name: "Anna", email: null, contactNumber: null },
  approverName: null,
  purchaseOrderNumber: null,
  costCenterCode: null,
}
const erpOrder = prepareErpOrder(order, placing)
const digest = erpOrder ? computeDigest(erpOrder) : ""

interface Given {
  dispatch?: Partial<OrderDispatch> | null
  order?: Partial<OrderForErp> | null
  hasNumber?: boolean
  answer?: ErpOrderChangeAnswer | Error
}

/** A deliverer between one changed order and an ERP that answers as told. */
function setUp({ dispatch = {}, order: changes = {}, hasNumber = true, answer = { outcome: "done" } }: Given = {}) {
  const notes: ChangeNote[] = []
  const asked: string[] = []
  const steps: string[] = []
  const answerTo = (what: string) => async () => {
    asked.push(what)
    steps.push(what)
    if (answer instanceof Error) {
      throw answer
    }
    return answer
  }
  const dependencies = {
    findDispatch: async (): Promise<OrderDispatch | null> =>
      dispatch && {
        order_id: orderId,
        company_id: "comp_1",
        state: "sent",
        asked_at: null,
        order_number: "SO-1",
        mark: "v2",
        told: "before",
        change: "waiting",
        ...dispatch,
      },
    readOrder: async () => changes && { ...order, ...changes },
    findPlacing: async () => (hasNumber ? placing : null),
    forgetTold: async (forgotten: string) => void steps.push(`forget ${forgotten}`),
    noteChange: async (note: ChangeNote) => void notes.push(note),
    cancelOrder: answerTo("cancel"),
    updateOrder: answerTo("update"),
  }
  const deliver = createOrderChangeDeliverer(dependencies)
  const run = (isLast = false, mark = "v2") => deliver({ key: "k", payload: { order_id: orderId, mark }, isLast })
  return { deliver, run, notes, asked, steps, dependencies }
}

describe("a change of an order that the ERP has", () => {
  it.each<[Given, string, object]>([
    [{}, "update", { state: "done", told: digest }],
    [{ order: { status: "canceled" } }, "cancel", { state: "done", told: null }],
    [{ order: null }, "cancel", { state: "done", told: null }],
    [{ order: { items: [] } }, "cancel", { state: "done", told: null }],
    [{ answer: { outcome: "kept", reason: "on its way" } }, "update", { state: "kept", reason: "on its way" }],
  ])("[F1] is told as the order is by now: %j", async (given, asked, note) => {
    const change = setUp(given)
    expect(await change.run()).toEqual({ outcome: "delivered" })
    expect(change.asked).toEqual([asked])
    // where no answer comes, nobody knows which rows the ERP has
    expect(change.steps).toEqual([`forget ${orderId}`, asked])
    expect(change.notes).toEqual([{ orderId, mark: "v2", reason: null, ...note }])
  })

  it("[F1] that touched nothing the ERP has rows of is not told", async () => {
    const change = setUp({ dispatch: { told: digest } })
    expect(await change.run()).toEqual({ outcome: "delivered" })
    expect([change.steps, change.notes]).toEqual([[], [{ orderId, mark: "v2", state: "same", reason: null, told: digest }]])
  })

  it.each<Given>([
    { dispatch: null },
    { dispatch: { mark: "v3" } },
    { dispatch: { change: "done" } },
    { dispatch: { change: null } },
    { dispatch: { order_number: null, state: "waiting" } },
  ])("[F4] is left alone where a newer one counts, or it is settled: %j", async (given) => {
    const change = setUp(given)
    expect(await change.run()).toEqual({ outcome: "delivered" })
    expect([change.asked, change.notes]).toEqual([[], []])
  })

  it.each<[Given, string]>([
    [{ hasNumber: false }, "The company has no customer number"],
    [{ order: { item_total: "120" } }, "The order's rows do not add up to its total"],
  ])("[F1] that cannot be told as it is stays with people: %j", async (given, reason) => {
    const change = setUp(given)
    expect(await change.run()).toEqual({ outcome: "delivered" })
    expect([change.steps, change.notes]).toEqual([[], [{ orderId, mark: "v2", state: "kept", reason }]])
  })

  it("[F4] waits while the ERP is away, and has failed once nothing tries again", async () => {
    const change = setUp({ answer: new ErpUnavailableError({ cause: "no answer within 400 ms", retryAfterSeconds: 1 }) })
    const failed = { outcome: "failed", reason: "no answer within 400 ms", retryMayHelp: true }
    expect(await change.run()).toEqual(failed)
    expect(await change.run(true)).toEqual(failed)
    expect(change.notes).toEqual(["waiting", "failed"].map((state) => ({ orderId, mark: "v2", state, reason: "no answer within 400 ms" })))
    expect(await change.deliver({ key: "k", payload: { order_id: orderId }, isLast: false })).toMatchObject({ outcome: "failed", retryMayHelp: false })
  })

  it("[F4] whose message was parked says so, unless it was said", async () => {
    const reason = "The process ended each time"
    for (const [change, noted] of [["waiting", 1], ["failed", 0], ["done", 0]] as const) {
      const { dependencies, notes } = setUp({ dispatch: { change } })
      await createOrderChangeParker(dependencies)({ payload: { order_id: orderId, mark: "v2" }, reason })
      expect(notes).toEqual(noted ? [{ orderId, mark: "v2", state: "failed", reason }] : [])
    }
    for (const [state, noted] of [["waiting", 1], ["failed", 0], ["sent", 0]] as const) {
      const { dependencies } = setUp({ dispatch: { state } })
      const note = jest.fn(async () => undefined)
      await createErpOrderParker({ findDispatch: dependencies.findDispatch, note })({ payload: { order_id: orderId }, reason })
      expect(note.mock.calls).toEqual(noted ? [[{ orderId, state: "failed", failure: reason, isOpen: true }]] : [])
    }
  })
})
