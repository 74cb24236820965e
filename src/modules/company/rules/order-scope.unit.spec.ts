import { decideOrderScope } from "./order-scope"

const inA = { company_id: "comp_a" }
const inB = { company_id: "comp_b" }
const alone = { company_id: null }

describe("which orders a request is about", () => {
  it.each([
    ["names an own company", [inA, inB], "comp_b", { kind: "show", place: inB, companyIds: ["comp_b"] }],
    ["names the only company", [inA], "comp_a", { kind: "show", place: inA, companyIds: ["comp_a"] }],
    ["names somebody else's", [inA], "comp_x", { kind: "refuse", code: "not_found" }],
    ["names one, and has none", [alone], "comp_a", { kind: "refuse", code: "not_found" }],
    ["means the only company", [inA], undefined, { kind: "show", place: inA, companyIds: ["comp_a", null] }],
    ["has a number of one's own", [alone], undefined, { kind: "show", place: alone, companyIds: [null] }],
    ["means none of several", [inA, inB], undefined, { kind: "show", place: null, companyIds: [null] }],
    ["means none beside a number of one's own", [inA, alone], undefined, { kind: "show", place: null, companyIds: [null] }],
  ])("[B11] whoever %s", (_who, places, named, scope) => {
    expect(decideOrderScope({ places, named })).toEqual(scope)
  })
})
