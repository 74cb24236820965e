import { describeFacts } from "./describe-facts"
import { factNames } from "./fact-names"

describe("the facts of an audit event", () => {
  it("[D12] read as name and value; nothing is said of what is not known", () => {
    const facts = { customer_number: "0100", active: false, count: 0, reason: null }
    expect(describeFacts(facts, "en")).toEqual([
      { name: "Customer number", text: "0100" },
      { name: "Active", text: "no" },
      { name: "count", text: "0" },
    ])
    expect(describeFacts(facts, "de").slice(0, 2)).toEqual([
      { name: "Kundennummer", text: "0100" },
      { name: "Aktiv", text: "nein" },
    ])
  })

  it("[D12] show what was and what is in one line, also where one of them is nothing", () => {
    expect(
      describeFacts({ name_before: "Old", name_after: "New", external_id_before: null, external_id_after: "X" }, "en")
    ).toEqual([
      { name: "Name", text: "Old → New" },
      { name: "External id", text: "– → X" },
    ])
  })

  it("[D12] keep half of a pair, and tell what was from what is", () => {
    expect(describeFacts({ name_before: "Old" }, "de")).toEqual([{ name: "Name vorher", text: "Old" }])
    expect(describeFacts({ name_after: "New" }, "de")).toEqual([{ name: "Name", text: "New" }])
    expect(describeFacts({ before: "A", after: "B" }, "de").map(({ name }) => name)).toEqual(["Vorher", "Danach"])
  })

  it("[D12] have a name in both languages, with a capital", () => {
    for (const [key, { en, de }] of factNames) {
      expect({ key, en, de }).toEqual({ key, en: expect.stringMatching(/^[A-ZÄÖÜ]/), de: expect.stringMatching(/^[A-ZÄÖÜ]/) })
    }
  })
})
