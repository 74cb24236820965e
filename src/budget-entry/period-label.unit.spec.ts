import { renderPeriodLabel } from "./period-label"

const berlin = { timeZone: "Europe/Berlin", locale: "en" }
const march = { starts_at: "2026-02-28T23:00:00.000Z", ends_at: "2026-03-31T22:00:00.000Z" }

it.each([
  ["month", march, "March 2026", "Mar"],
  ["quarter", { starts_at: "2026-03-31T22:00:00.000Z", ends_at: "2026-06-30T22:00:00.000Z" }, "Q2 2026", "Q2 26"],
  ["year", { starts_at: "2025-12-31T23:00:00.000Z", ends_at: "2026-12-31T23:00:00.000Z" }, "2026", "2026"],
  ["week", { starts_at: "2026-03-22T23:00:00.000Z", ends_at: "2026-03-29T22:00:00.000Z" }, "Mar 23 – 29, 2026", "3/23"],
  ["day", { starts_at: "2026-03-22T23:00:00.000Z", ends_at: "2026-03-23T23:00:00.000Z" }, "Mar 23, 2026", "3/23"],
  ["total", { starts_at: "1970-01-01T00:00:00.000Z", ends_at: null }, null, null],
])("[C9] a %s is called by its time zone", (period, at, long, short) => {
  // the range has thin spaces around its dash
  const plain = (text: string | null) => text?.replace(/\s/g, " ") ?? null
  expect(plain(renderPeriodLabel(at, { ...berlin, period }))).toBe(long)
  expect(renderPeriodLabel(at, { ...berlin, period, isShort: true })).toBe(short)
})

it("[C9] is written as the language writes it", () => {
  expect(renderPeriodLabel(march, { ...berlin, locale: "de", period: "month" })).toBe("März 2026")
})
