import { computeCenterEnabled, computeCenterState } from "./center"

describe("the center of a company", () => {
  it.each([
    [true, null, true],
    [false, null, false],
    [true, false, false],
    [false, true, true],
  ])("[D4] ERP %s and operator %s make %s", (byErp, override, expected) => {
    expect(computeCenterEnabled({ center_by_erp: byErp, center_override: override })).toBe(expected)
  })

  it.each([
    [false, 1, "off"],
    [true, 0, "no_main_contact"],
    [true, 1, "ready"],
  ] as const)("[D1] flag %s with %i active main contacts is %s", (centerEnabled, activeMainContacts, expected) => {
    expect(computeCenterState({ centerEnabled, activeMainContacts })).toBe(expected)
  })
})
