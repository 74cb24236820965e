import { computeDigestInstant } from "./digest-instant"

describe("the hour of the daily mail", () => {
  const berlin = { timeZone: "Europe/Berlin", hour: 8 }

  it.each([
    ["before it, yesterday's", "2026-11-26T06:59:59Z", "2026-11-25T07:00:00.000Z"],
    ["at it, today's", "2026-11-26T07:00:00Z", "2026-11-26T07:00:00.000Z"],
    ["after it, today's", "2026-11-26T22:30:00Z", "2026-11-26T07:00:00.000Z"],
    ["by summer's clock on the day it ends", "2026-10-25T06:59:00Z", "2026-10-24T06:00:00.000Z"],
    ["by winter's clock from then on", "2026-10-25T07:00:00Z", "2026-10-25T07:00:00.000Z"],
  ])("[C4] is, %s", (_name, now, due) => {
    expect(computeDigestInstant(new Date(now), berlin).toISOString()).toBe(due)
  })

  it("[C4] is after the gap where the clock jumps over it", () => {
    const gap = { timeZone: "Europe/Berlin", hour: 2 }
    expect(computeDigestInstant(new Date("2026-03-29T03:00:00Z"), gap).toISOString()).toBe("2026-03-29T01:00:00.000Z")
  })
})
