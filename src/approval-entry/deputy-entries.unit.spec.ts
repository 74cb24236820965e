import { isDeputyEntry, prepareDeputy, readDeputy } from "./deputy-entries"

describe("the form of somebody's deputy", () => {
  const entries = { deputy_id: "bu_2", starts_on: "2026-12-20", ends_on: "2027-01-06" }

  it("[C7] reads who is named and sends it as it was read", () => {
    const absence = { deputy: { id: "bu_2" }, starts_on: "2026-12-20", ends_on: "2027-01-06" }
    expect(readDeputy({ absence, version: 3 })).toEqual(entries)
    expect(prepareDeputy(entries, 3)).toEqual({ version: 3, absence: entries })
    expect(prepareDeputy(readDeputy({ absence: null, version: 0 }), 0)).toEqual({ version: 0, absence: null })
    expect(prepareDeputy({ ...entries, deputy_id: "" }, 3)).toEqual({ version: 3, absence: null })
  })

  it("[C7] wants both days, the last not before the first, where somebody is named", () => {
    expect(isDeputyEntry(entries)).toBe(true)
    expect(isDeputyEntry({ ...entries, ends_on: entries.starts_on })).toBe(true)
    expect(isDeputyEntry({ ...entries, ends_on: "2026-12-19" })).toBe(false)
    expect(isDeputyEntry({ ...entries, starts_on: "" })).toBe(false)
    expect(isDeputyEntry({ deputy_id: "", starts_on: "", ends_on: "" })).toBe(true)
  })
})
