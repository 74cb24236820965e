import { readLines } from "./read-lines"

describe("the lines that an approver types", () => {
  const items = [
    { id: "a", quantity: 5 },
    { id: "b", quantity: 2 },
  ]

  it.each([
    [{ a: " 3 " }, { lines: [{ id: "a", quantity: 3 }], wrong: [], fault: null }],
    [{ a: "5", b: "0" }, { lines: [{ id: "b", quantity: 0 }], wrong: [], fault: null }],
    [{}, { lines: [], wrong: [], fault: "nothing" }],
    [{ a: "0", b: "0" }, { lines: [{ id: "a", quantity: 0 }, { id: "b", quantity: 0 }], wrong: [], fault: "all" }],
    [{ a: "6", b: "" }, { lines: [], wrong: ["a", "b"], fault: "nothing" }],
    [{ a: "-1", b: "1.5" }, { lines: [], wrong: ["a", "b"], fault: "nothing" }],
  ])("[C6] of %j are %j", (typed, read) => {
    expect(readLines(items, typed)).toEqual(read)
  })
})
