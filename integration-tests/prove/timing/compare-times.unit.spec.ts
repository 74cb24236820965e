import { comparePairs } from "./compare-times"

const spread = (from: number): number[] => Array.from({ length: 400 }, (_, index) => from + ((index * 7919) % 400) / 10)

describe("comparing times", () => {
  it("[A5] does not tell samples of one distribution apart", () => {
    expect(comparePairs([{ name: "a", timesMs: spread(100) }, { name: "b", timesMs: spread(100.01) }])).toMatchObject([
      { pair: "a / b", toldApart: false },
    ])
  })

  it("[A5] tells a shift of the median, and a shift of the ranks below it", () => {
    expect(comparePairs([{ name: "a", timesMs: spread(100) }, { name: "b", timesMs: spread(105.1) }])).toMatchObject([
      { toldApart: true },
    ])
    const [shifted] = comparePairs([{ name: "a", timesMs: spread(100) }, { name: "b", timesMs: spread(103) }])
    expect(shifted).toMatchObject({ toldApart: true })
    expect(shifted?.medianDifferenceMs).toBeLessThan(5)
    expect(shifted?.p).toBeLessThan(0.01)
  })

  it("[A5] compares each with every other", () => {
    const kinds = ["a", "b", "c", "d"].map((name) => ({ name, timesMs: spread(1) }))
    expect(comparePairs(kinds)).toHaveLength(6)
  })
})
