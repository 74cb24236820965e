import { ceilingOf, chooseWithinCeiling, findCeilingBelow, reachesAsFar } from "./ceilings"

const euros = (amount: string, rates: Record<string, string> = {}) => ({ amount, currencyCode: "eur", rates })
const capped = (name: string, amount: string | null, currencyCode = "eur") => ({
  name,
  ceiling: amount === null ? null : { amount, currencyCode },
})
const namesWithin = (deciders: ReturnType<typeof capped>[], money: ReturnType<typeof euros>) =>
  chooseWithinCeiling(deciders, money).map(({ name }) => name)

describe("up to what somebody may approve", () => {
  it("[C7] lets those approve whose ceiling is not exceeded, to the last digit, or who have none", () => {
    const deciders = [capped("small", "100"), capped("even", "250.50"), capped("free", null)]
    expect(namesWithin(deciders, euros("100.000"))).toEqual(["small", "even", "free"])
    expect(namesWithin(deciders, euros("100.0000000001"))).toEqual(["even", "free"])
    expect(namesWithin(deciders, euros("250.50"))).toEqual(["even", "free"])
    expect(namesWithin(deciders, euros("9999999999999999.99"))).toEqual(["free"])
  })

  it("[C7] takes an amount in another currency as above the ceiling, unless the shop has a rate", () => {
    const deciders = [capped("dollars", "100", "usd"), capped("free", null)]
    expect(namesWithin(deciders, euros("1"))).toEqual(["free"])
    expect(namesWithin(deciders, euros("90", { usd: "1.1" }))).toEqual(["dollars", "free"])
    expect(namesWithin(deciders, euros("91", { usd: "1.1" }))).toEqual(["free"])
  })

  it("[C7] has no ceiling for a main contact, whatever was set before they became one", () => {
    const set = { amount: "5", currencyCode: "eur" }
    expect(ceilingOf({ isMainContact: true }, set)).toBeNull()
    expect(ceilingOf({ isMainContact: false }, set)).toEqual(set)
    expect(ceilingOf({ isMainContact: false }, { ...set, amount: null })).toBeNull()
    expect(ceilingOf({ isMainContact: false }, undefined)).toBeNull()
  })

  it("[C7] compares how far two reach: to none nobody does but who has none, and never over currencies", () => {
    const of = (amount: string, currencyCode = "eur") => ({ amount, currencyCode })
    expect([reachesAsFar(null, of("1")), reachesAsFar(null, null), reachesAsFar(of("10.00"), of("10"))]).toEqual([true, true, true])
    expect([reachesAsFar(of("9.99"), of("10")), reachesAsFar(of("1"), null), reachesAsFar(of("99", "usd"), of("1"))]).toEqual([false, false, false])
  })

  it("[C7] names the ceiling that keeps somebody from it, where no way of theirs suffices", () => {
    expect(findCeilingBelow([capped("own", "10")], euros("11"))).toEqual({ amount: "10", currencyCode: "eur" })
    expect(findCeilingBelow([capped("own", "10"), capped("for another", "11")], euros("11"))).toBeNull()
    expect(findCeilingBelow([], euros("11"))).toBeNull()
  })
})
