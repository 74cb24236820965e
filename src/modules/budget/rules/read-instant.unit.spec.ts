import { readInstant } from "./read-instant"

describe("an instant as it is written", () => {
  it.each([
    ["2026-12-01", "Europe/Berlin", "2026-11-30T23:00:00.000Z"],
    ["2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00.000Z"],
    // the clock of Santiago jumps from midnight to one
    ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
    ["2026-12-01T08:00:00+02:00", "Europe/Berlin", "2026-12-01T06:00:00.000Z"],
    ["2026-12-01T08:00:00Z", "Asia/Tokyo", "2026-12-01T08:00:00.000Z"],
  ])("[C1] %s in %s is %s", (text, zone, instant) => {
    expect(readInstant(text, zone).toISOString()).toBe(instant)
  })
})
