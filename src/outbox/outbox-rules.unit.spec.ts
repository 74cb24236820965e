import { decideNextAttempt, MAX_ATTEMPTS } from "./decide-next-attempt"
import { describeError } from "./describe-error"
import { runCoalesced } from "./run-coalesced"
import { outboxTableSql } from "./table-sql"

const now = new Date("2026-03-01T10:00:00Z")
const waitOf = (attempts: number, random: number) => {
  const next = decideNextAttempt({ attempts, retryMayHelp: true, now, random })
  return next.state === "waiting" ? next.availableAt.getTime() - now.getTime() : null
}

it.each([
  [1, 5_000],
  [2, 10_000],
  [5, 80_000],
  [10, 2_560_000],
  [11, 3_600_000],
  [14, 3_600_000],
])("[F4] after attempt %i waits %i ms, less up to half of it", (attempts, longest) => {
  expect(waitOf(attempts, 0)).toBe(longest)
  expect(waitOf(attempts, 0.999999)).toBeGreaterThanOrEqual(longest / 2)
})

it("[F4] gives up after the last attempt, and at once where no retry helps", () => {
  expect(waitOf(MAX_ATTEMPTS, 0)).toBeNull()
  expect(decideNextAttempt({ attempts: 1, retryMayHelp: false, now, random: 0 })).toEqual({
    state: "parked",
  })
})

it.each([
  [
    "connect smtp://shop:s3cret@mail.example.com failed",
    "connect smtp://…@mail.example.com failed",
  ],
  ["Authorization: Bearer abcdef.ghijkl", "Authorization: … …"],
  ["sent bearer abcdefghijkl", "sent bearer …"],
  ["jwt eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl!", "jwt …!"],
  ['{"password":"hunter2","x":1}', '{"password":…","x":1}'],
  ["GET /set-password?token=abc123&email=x", "GET /set-password?token=…&email=x"],
  ["550 <ada.lovelace@example.com> unknown", "550 <a…@example.com> unknown"],
  ["line\r\nbreak\u2028s", "line break s"],
  ["", "unknown error"],
])("[F4] describes %j without its secrets", (message, expected) => {
  expect(describeError(new Error(message))).toBe(expected)
})

it("[F4] describes what is no error, and cuts what is long", () => {
  expect(describeError(null)).toBe("null")
  expect(describeError("x".repeat(10_000))).toHaveLength(500)
})

it("[F4] refuses a table's name that is more than a word", () => {
  expect(() => outboxTableSql("a; drop table b")).toThrow("cannot be the name")
})

describe("runCoalesced", () => {
  it("[F4] makes a hundred calls at once two runs, one after the other", async () => {
    const owner = {}
    let runs = 0
    let atOnce = 0
    const work = async () => {
      runs++
      expect(++atOnce).toBe(1)
      await new Promise((done) => setTimeout(done, 5))
      atOnce--
    }
    await Promise.all(Array.from({ length: 100 }, () => runCoalesced(owner, work)))
    expect(runs).toBe(2)
    await runCoalesced(owner, work)
    expect(runs).toBe(3)
  })

  it("[F4] runs again after a failure", async () => {
    const owner = {}
    await expect(runCoalesced(owner, () => Promise.reject(new Error("no")))).rejects.toThrow("no")
    let ran = false
    await runCoalesced(owner, async () => {
      ran = true
    })
    expect(ran).toBe(true)
  })
})
