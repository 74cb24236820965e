import fc from "fast-check"
import type { RecentTimes } from "./recent-times"
import { findLongest, noteTime } from "./recent-times"

const MINUTE_MS = 60_000
const none: RecentTimes = []

describe("recent times", () => {
  it("[A5] have no longest where nothing was noted", () => {
    expect(findLongest(none, 5)).toBe(0)
  })

  it("[A5] keep the longest for ten minutes, then the longest of those that came later", () => {
    let times = noteTime(none, { atMs: 30_000, tookMs: 3_000 })
    times = noteTime(times, { atMs: 31_000, tookMs: 100 })
    times = noteTime(times, { atMs: 5 * MINUTE_MS, tookMs: 700 })
    expect(findLongest(times, 9.9 * MINUTE_MS)).toBe(3_000)
    expect(findLongest(times, 10 * MINUTE_MS)).toBe(700)
    expect(findLongest(times, 15 * MINUTE_MS)).toBe(0)
  })

  it("[A5] never forget a longer one of the last nine minutes, and never hold more than one a minute", () => {
    const noted = fc.record({ afterMs: fc.nat(3 * MINUTE_MS), tookMs: fc.nat(10_000) })
    fc.assert(
      fc.property(fc.array(noted, { maxLength: 60 }), (steps) => {
        let times = none
        let atMs = 0
        const all: { atMs: number; tookMs: number }[] = []
        for (const { afterMs, tookMs } of steps) {
          atMs += afterMs
          times = noteTime(times, { atMs, tookMs })
          all.push({ atMs, tookMs })
        }
        const within = (minutes: number) => all.filter((time) => time.atMs > atMs - minutes * MINUTE_MS).map(({ tookMs }) => tookMs)
        const longest = findLongest(times, atMs)
        return times.length <= 10 && longest >= Math.max(0, ...within(9)) && longest <= Math.max(0, ...within(10))
      })
    )
  })
})
