import { describeFacts } from "./describe-facts"

describe("the facts of an audit event", () => {
  it("[D12] read as name and value; nothing is said of what is not known", () => {
    expect(describeFacts({ customer_number: "0100", active: false, count: 0, reason: null })).toEqual([
      "customer number: 0100",
      "active: false",
      "count: 0",
    ])
  })

  it("[D12] show what was and what is in one line, also where one of them is nothing", () => {
    expect(
      describeFacts({ name_before: "Old", name_after: "New", external_id_before: null, external_id_after: "X" })
    ).toEqual(["name: Old → New", "external id: – → X"])
  })

  it("[D12] keep half of a pair", () => {
    expect(describeFacts({ name_before: "Old" })).toEqual(["name before: Old"])
    expect(describeFacts({ name_after: "New" })).toEqual(["name after: New"])
  })
})
