import { maxFileBytes, readTextFile } from "./read-text-file"

const latin1 = Buffer.from("name\nMüller", "latin1")

describe("a file to import", () => {
  it("[F2] is read as UTF-8, without the mark that spreadsheets put before it", async () => {
    const file = new Blob(["\ufeffname\nMüller"])
    expect(await readTextFile(file)).toEqual({ ok: true, text: "name\nMüller" })
  })

  it.each([
    ["in another encoding", new Blob([latin1]), "not_utf8"],
    ["empty", new Blob([]), "empty"],
    ["only blanks", new Blob([" \r\n "]), "empty"],
    ["too large", new Blob(["x".repeat(maxFileBytes + 1)]), "too_large"],
  ])("[F2] is refused when it is %s", async (_, file, reason) => {
    expect(await readTextFile(file)).toEqual({ ok: false, reason })
  })
})
