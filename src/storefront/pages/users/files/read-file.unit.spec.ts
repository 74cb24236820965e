import { readFile } from "./read-file"

const header = "first_name,last_name,email,roles"

describe("a chosen file", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(`${header}\nJürgen`)],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${header}\nJürgen`)],
    ["an older spreadsheet's Windows-1252", Buffer.from(`${header}\nJürgen`, "latin1")],
  ])("[B3] is read as %s", async (_, bytes) => {
    expect(await readFile(new Blob([bytes]))).toEqual({ ok: true, csv: `${header}\nJürgen` })
  })

  it.each([
    ["nothing", "", "empty"],
    ["only blank lines", " \r\n\n", "empty"],
    ["more than the shop takes", "x".repeat(1_000_001), "tooLarge"],
    ["far more", "x".repeat(4_000_001), "tooLarge"],
  ])("[B3] with %s in it is refused before it is sent", async (_, text, problem) => {
    expect(await readFile(new Blob([text]))).toEqual({ ok: false, problem })
  })

  it("[B3] takes as much as the shop takes", async () => {
    expect(await readFile(new Blob(["ü".repeat(1_000_000)]))).toMatchObject({ ok: true })
  })

  it("[B3] that is gone by now is told as such", async () => {
    const gone = new Blob(["x"])
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"))
    expect(await readFile(gone)).toEqual({ ok: false, problem: "unreadable" })
  })
})
