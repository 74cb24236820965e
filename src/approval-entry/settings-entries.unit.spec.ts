import { isNumberEntry, prepareSettings, readSettings } from "./settings-entries"

describe("the form of a company's approval settings", () => {
  it("[C7] reads what is set and sends it as it was read, empty for what is as the shop says", () => {
    for (const values of [
      { own_approval: null, reminder_hours: null, escalation_hours: null, expiry_days: null },
      { own_approval: false, reminder_hours: 0, escalation_hours: 72, expiry_days: 365 },
      { own_approval: true, reminder_hours: 1, escalation_hours: null, expiry_days: 0 },
    ]) {
      expect(prepareSettings(readSettings(values), 3)).toEqual({ ...values, version: 3 })
    }
    expect(prepareSettings({ own_approval: "", reminder_hours: " 12 ", escalation_hours: "  ", expiry_days: "7" }, 0)).toEqual({
      version: 0,
      own_approval: null,
      reminder_hours: 12,
      escalation_hours: null,
      expiry_days: 7,
    })
  })

  it.each([
    ["reminder_hours", "", true],
    ["reminder_hours", " 8760 ", true],
    ["escalation_hours", "8761", false],
    ["escalation_hours", "2.5", false],
    ["reminder_hours", "-1", false],
    ["expiry_days", "0", true],
    ["expiry_days", "365", true],
    ["expiry_days", "366", false],
    ["expiry_days", "soon", false],
  ] as const)("[C7] takes whole numbers of at most a year: %s %p is %p", (field, text, isRight) => {
    expect(isNumberEntry(field, text)).toBe(isRight)
  })
})
