import { userFileColumns } from "../workflows/users/user-file-columns"
import { parseHeader } from "./parse-header"
import { parseRow } from "./parse-row"
import { UnreadableCsvError } from "./read-csv"
import { translateReason } from "./translate-reason"

const label = { en: "Floor", de: "Stock" }
const columns = userFileColumns({
  users: [
    { key: "floor", type: "integer", label, required: false, min: 0, max: 9 },
    { key: "on_leave", type: "checkbox", label, required: false },
  ],
  activation: [],
})

/** Every word that a reader of German must not meet in a reason. */
const english = /\b(?:is|not|the|has|holds|names|and|also|longer|than)\b/

const refusalsOfHeader = [undefined, "first_name,first_name", "firstname", "email"].flatMap((header) =>
  parseHeader(columns, header === undefined ? undefined : { line: 1, cells: header.split(",") }).errors.map(
    ({ message }) => message
  )
)

const refusalsOfCells = [
  ["first_name", ""],
  ["first_name", "x".repeat(51)],
  ["first_name", "a\nb"],
  ["first_name", "\ufffd"],
  ["email", ""],
  ["email", "nobody"],
  ["roles", " "],
  ["roles", Array.from({ length: 21 }, (_, index) => `role_${index}`).join(" ")],
  ["salutation", "lord"],
  ["language", "fr"],
  ["floor", "ground"],
  ["on_leave", "maybe"],
].map(([column = "", cell = ""]) => {
  const parsed = parseRow(columns, [column], { line: 2, cells: [cell] })
  return parsed.ok ? `${column} ${cell} was taken` : parsed.error.message
})

describe("why rows of files are refused", () => {
  it.each([
    ...new Set([
      ...refusalsOfHeader,
      ...refusalsOfCells,
      "is required",
      "is one line",
      "has 3 cells, but the header has 4",
      "has the same e-mail as line 2",
      "is left for another file: one takes 500 users",
      "first and last name together have at most 50 characters",
      new UnreadableCsvError(3).message,
    ]),
  ])("[G1 B3] %s is said in German as well", (message) => {
    const german = translateReason(message, "de")
    expect(german).not.toBe(message)
    expect(german).not.toMatch(english)
    expect(translateReason(message, "en")).toBe(message)
  })

  it("[G1 B3] names the further columns at fault, and keeps figures", () => {
    expect(translateReason("is longer than 50 characters; also email is empty; also roles names no role", "de")).toBe(
      "ist länger als 50 Zeichen; auch email ist leer; auch roles nennt keine Rolle"
    )
  })

  it("[B9] leaves a sentence of the shop's own as it is", () => {
    expect(translateReason("Nur grüne Werte", "de")).toBe("Nur grüne Werte")
  })
})
