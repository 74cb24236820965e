import { dayAfter, lastDay, writeDay } from "./budget-day"

describe("days of a budget", () => {
  it("[C1] are those of the company's time zone", () => {
    expect(writeDay(new Date("2026-11-30T23:00:00Z"), "Europe/Berlin")).toBe("2026-12-01")
    expect(writeDay(new Date("2026-11-30T23:00:00Z"), "America/New_York")).toBe("2026-11-30")
  })

  it("[C1] end with the last one that still belongs to it, whatever the clock does", () => {
    expect(lastDay("2026-12-31T23:00:00.000Z", "Europe/Berlin")).toBe("2026-12-31")
    expect(lastDay("2026-03-29T22:00:00.000Z", "Europe/Berlin")).toBe("2026-03-29")
    expect(dayAfter("2026-12-31")).toBe("2027-01-01")
    expect(dayAfter("2028-02-28")).toBe("2028-02-29")
  })
})
