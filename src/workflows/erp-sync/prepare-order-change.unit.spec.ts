import { prepareOrderChange } from "./prepare-order-change"

describe("the message of a change of an order that the ERP has", () => {
  it("[F1] has a key of its own each time, also for a state that the order was in before", () => {
    const changed = { order_id: "order_1", company_id: "comp_1", mark: "v2" }
    const messages = [...prepareOrderChange(changed), ...prepareOrderChange(changed)]
    expect(messages).toMatchObject(
      [1, 2].map(() => ({ topic: "erp_order_change", sequenceGroup: "erp:orders:comp_1", payload: { order_id: "order_1", mark: "v2" } }))
    )
    expect(new Set(messages.map(({ key }) => key)).size).toBe(2)
  })
})
