import { decideParent, MAX_COST_CENTER_LEVELS } from "./decide-parent"

/** `a` lies below `b`, and so on up to the top. */
const pathOf = (length: number) => Array.from({ length }, (_, index) => `center_${index}`)

describe("where a cost center may lie", () => {
  it.each([
    ["at the top", { id: "x", path: [], levels: 1 }, null],
    ["below another one", { id: "x", path: ["a", "b"], levels: 3 }, null],
    ["never below itself", { id: "a", path: ["a"], levels: 1 }, "cost_center_cycle"],
    ["never below one of its own", { id: "b", path: ["a", "b", "c"], levels: 2 }, "cost_center_cycle"],
    ["on the last level", { id: "x", path: pathOf(MAX_COST_CENTER_LEVELS - 1), levels: 1 }, null],
    ["no deeper, itself", { id: "x", path: pathOf(MAX_COST_CENTER_LEVELS), levels: 1 }, "cost_center_too_deep"],
    ["no deeper, with all below it", { id: "x", path: pathOf(MAX_COST_CENTER_LEVELS - 2), levels: 3 }, "cost_center_too_deep"],
  ] as const)("[C1] %s", (_, move, refusal) => {
    expect(decideParent(move)).toBe(refusal)
  })
})
