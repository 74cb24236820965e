import { comparePairs } from "./compare-times"

const spread = (from: number): number[] => Array.from({ length: 400 }, (_, index) => from + ((index * 7919) % 400) / 10)

const apart = (by: number) => [
  { name: "a", timesMs: spread(100) },
  { name: "b", timesMs: spread(100 + by) },
]
/** So few that ranks alone say nothing. */
const few = [
  { name: "a", timesMs: [100, 110, 120] },
  { name: "b", timesMs: [106, 116, 126] },
]

describe("comparing times", () => {
  it.each(["ranks", "ranks-and-medians"] as const)("[A5] tells by %s what is shifted, and not what is alike", (judge) => {
    expect(comparePairs(apart(0.01), judge)).toMatchObject([{ pair: "a / b", toldApart: false }])
    const [shifted] = comparePairs(apart(3), judge)
    expect(shifted).toMatchObject({ toldApart: true })
    expect(shifted?.medianDifferenceMs).toBeLessThan(5)
    expect(shifted?.p).toBeLessThan(0.01)
  })

  it("[A5] judges medians by themselves only where it is told to", () => {
    expect(comparePairs(few, "ranks")).toMatchObject([{ toldApart: false }])
    expect(comparePairs(few, "ranks-and-medians")).toMatchObject([{ toldApart: true, medianDifferenceMs: 6 }])
  })

  it("[A5] compares each with every other", () => {
    const kinds = ["a", "b", "c", "d"].map((name) => ({ name, timesMs: spread(1) }))
    expect(comparePairs(kinds, "ranks")).toHaveLength(6)
  })
})
