import { EventEmitter, once } from "node:events"
import { setTimeout } from "node:timers/promises"
import { ReservationGroups } from "./reservation-groups"

interface Asked {
  company: string
  nth: number
}

/** Groups in the order in which they began; those of a company that is locked end when it is let go. */
function openGroups(locked: Readonly<Record<string, Promise<unknown>>> = {}) {
  const began: Asked[][] = []
  const groups = new ReservationGroups<Asked, number>(
    async (inputs) => {
      began.push([...inputs])
      await Promise.all(inputs.map(async ({ company }) => await (locked[company] ?? setTimeout(1))))
      return inputs.map(({ nth }) => nth)
    },
    ({ company }) => company
  )
  return { began, groups }
}

describe("ReservationGroups", () => {
  it("[C8] lets the first go at once, and the others together", async () => {
    const { began, groups } = openGroups()
    const outcomes = await Promise.all([1, 2, 3, 4].map(async (nth) => await groups.add({ company: "a", nth })))
    expect(outcomes).toEqual([1, 2, 3, 4])
    expect(began.map(({ length }) => length)).toEqual([1, 3])
  })

  it("[C8] puts whoever was answered and asks again into the next group", async () => {
    const { began, groups } = openGroups()
    await Promise.all(
      [1, 2, 3, 4].map(async (nth) => {
        await groups.add({ company: "a", nth })
        await groups.add({ company: "a", nth })
      })
    )
    expect(began.map(({ length }) => length)).toEqual([1, 4, 3])
  })

  it("[C8] lets two groups go in turn where many ask, each of half of them", async () => {
    const { began, groups } = openGroups()
    const asks = Array.from({ length: 32 }, async (_, nth) => {
      for (let turn = 0; turn < 4; turn++) {
        expect(await groups.add({ company: "a", nth })).toBe(nth)
      }
    })
    await Promise.all(asks)
    expect(began.flat()).toHaveLength(32 * 4)
    expect(Math.max(...began.slice(4).map(({ length }) => length))).toBeLessThanOrEqual(16)
  })

  it("[C8] makes nobody wait for another company's lock, and nobody lose the own place", async () => {
    const lock = new EventEmitter()
    const { began, groups } = openGroups({ locked: once(lock, "free") })
    const first = groups.add({ company: "locked", nth: 1 })
    const second = groups.add({ company: "locked", nth: 2 })
    expect(await groups.add({ company: "free", nth: 3 })).toBe(3)
    expect(await groups.add({ company: "free", nth: 4 })).toBe(4)
    expect(began).toEqual([[{ company: "locked", nth: 1 }], [{ company: "free", nth: 3 }], [{ company: "free", nth: 4 }]])
    lock.emit("free")
    expect(await Promise.all([first, second])).toEqual([1, 2])
  })

  it("[C8] tries each alone where a group fails", async () => {
    const groups = new ReservationGroups<number, number>(
      async (inputs) => {
        if (inputs.includes(2)) {
          throw new Error("bad input")
        }
        return inputs
      },
      () => "a"
    )
    const outcomes = await Promise.allSettled([0, 1, 2, 3].map(async (nth) => await groups.add(nth)))
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"])
  })
})
