import type { CostCenter } from "../../../api/schemas/cost-centers"
import { changesOf, createBodyOf, differencesOf, emptyCostCenterForm, formOf, isComplete, isCostCenter, pathOf } from "./cost-center-form"

const center: CostCenter = {
  id: "costcenter_1",
  code: "20-N",
  name: "North",
  parent_id: "costcenter_2",
  ancestors: [{ id: "costcenter_2", code: "20", name: "Sales" }],
  active: true,
  version: 2,
  child_count: 0,
  user_count: 0,
  budget_count: 0,
}

describe("the form of a cost center", () => {
  it("[C1] sends only what was changed, and no parent for the top", () => {
    const form = formOf(center)
    expect(changesOf(center, { ...form, name: " North " })).toEqual({})
    expect(changesOf(center, { ...form, parentId: "", active: false })).toEqual({ parent_id: null, active: false })
    expect(differencesOf(center, { ...form, code: "21" })).toEqual(["code"])
    expect(createBodyOf({ ...emptyCostCenterForm, code: " 1 ", name: "One" })).toEqual({ code: "1", name: "One", parent_id: null, active: true })
  })

  it("[C1] is complete with a code and a name, and tells a cost center from anything else", () => {
    expect(isComplete(emptyCostCenterForm)).toBe(false)
    expect(isComplete({ ...emptyCostCenterForm, code: "1", name: " " })).toBe(false)
    expect(isComplete(formOf(center))).toBe(true)
    expect(isCostCenter(center)).toBe(true)
    expect(isCostCenter({ id: "costcenter_1" })).toBe(false)
    expect(pathOf(center.ancestors)).toBe("20 Sales")
  })
})
