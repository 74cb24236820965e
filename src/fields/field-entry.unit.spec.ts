import fc from "fast-check"
import { presentField } from "../api/present/field"
import { findEntryFault, isSameEntry, prepareFieldValues, readFieldEntries } from "./field-entry"
import { fieldDefinitionsSchema } from "./field-definition"
import { renderFieldValue } from "./render-value"
import { validateFields } from "./validate-fields"

const label = { en: "Label", de: "Feld" }
const options = [{ value: "day", label: { en: "Day", de: "Tag" } }, { value: "night", label }]
const definitions = fieldDefinitionsSchema.parse([
  { key: "cost_center", type: "text", label, required: true, pattern: "[A-Z]{2}-\\d{3}", maxLength: 6 },
  { key: "floor", type: "integer", label, min: -2, max: 80 },
  { key: "share", type: "number", label, default: 0.5 },
  { key: "terms", type: "checkbox", label, required: true },
  { key: "shift", type: "select", label, options, default: "day" },
])
const fields = definitions.map(presentField)
const fieldOf = (key: string) => {
  const field = fields.find((one) => one.key === key)
  if (!field) {
    throw new Error(`There is no field ${key}.`)
  }
  return field
}

describe("a form's entries for further fields", () => {
  it("[B9] begin with the defaults for a new record, and with what is stored for an old one", () => {
    expect(readFieldEntries(fields, null, "de")).toEqual({
      cost_center: "", floor: "", share: "0,5", terms: false, shift: "day",
    })
    expect(readFieldEntries(fields, { floor: -1, share: 1234.5, terms: true, old: "kept" }, "en")).toEqual({
      cost_center: "", floor: "-1", share: "1234.5", terms: true, shift: "",
    })
  })

  it("[B9] leave out what is empty, and read numbers as the person writes them", () => {
    const entries = { cost_center: " AB-123 ", floor: " 3 ", share: "0,5", terms: true, shift: "" }
    expect(prepareFieldValues(fields, entries, "de")).toEqual({ cost_center: "AB-123", floor: 3, share: 0.5, terms: true })
  })

  it.each([
    ["cost_center", "", "de", { code: "required" }],
    ["cost_center", "ab-123", "de", { code: "wrong_form" }],
    ["cost_center", "AB-1234", "de", { code: "too_long", limit: 6 }],
    ["cost_center", "AB\u0000", "de", { code: "broken" }],
    ["cost_center", "AB-123", "de", null],
    ["floor", "", "de", null],
    ["floor", "81", "de", { code: "too_large", limit: 80 }],
    ["floor", "-3", "de", { code: "too_small", limit: -2 }],
    ["floor", "1,5", "de", { code: "no_integer" }],
    ["floor", "one", "de", { code: "no_number" }],
    ["share", "1.000", "de", { code: "no_number" }],
    ["share", "1,000", "en", { code: "no_number" }],
    ["share", "1.000", "en", null],
    ["share", "1.000", "es", { code: "no_number" }],
    ["share", "1.000", "fr", { code: "no_number" }],
    ["share", "1,000", "fr", null],
    ["share", "1.5", "de", null],
    ["share", "1e400", "de", { code: "no_number" }],
    ["terms", false, "de", { code: "not_ticked" }],
    ["shift", "noon", "de", { code: "no_choice" }],
  ] as const)("[B9] are judged by the server's own rule: %s %j in %s", (key, entry, locale, fault) => {
    expect(findEntryFault(fieldOf(key), entry, locale)).toEqual(fault)
  })

  it("[B9] that no form faults, the server takes, and shows again as they were", () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom("AB-123", "7", "-1", "0,25", "1.5", "day"))
    const keys = fields.map(({ key }) => key)
    const locales = fc.constantFrom("en" as const, "de" as const)
    fc.assert(
      fc.property(fc.tuple(texts, texts, texts, texts), fc.boolean(), locales, ([a, b, c, d], terms, locale) => {
        const entries = { cost_center: a, floor: b, share: c, terms, shift: d }
        const faulty = keys.filter((key) => findEntryFault(fieldOf(key), entries[key as keyof typeof entries], locale))
        const { values, problems } = validateFields(definitions, prepareFieldValues(fields, entries, locale), {
          before: {},
        })
        expect(problems.map(({ key }) => key)).toEqual(faulty)
        if (values) {
          const again = readFieldEntries(fields, values, locale)
          expect(prepareFieldValues(fields, again, locale)).toEqual(values)
        }
      })
    )
  })

  it("[B9] read back the number that was stored, in whatever language", () => {
    const share = fieldOf("share")
    const locales = fc.constantFrom("en", "de", "fr", "sv", "he", "fa", "ar-EG", "de-CH")
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), locales, (value, locale) => {
        const entries = readFieldEntries([share], { share: Math.fround(value) }, locale)
        const { share: read } = prepareFieldValues([share], entries, locale)
        expect(read).toBeCloseTo(Math.fround(value), 10)
      })
    )
  })

  it("[B9] are changed only where their value is", () => {
    expect(isSameEntry(fieldOf("share"), ["0,50", "0.5"], "de")).toBe(true)
    expect(isSameEntry(fieldOf("cost_center"), [" AB-123", "AB-123"], "de")).toBe(true)
    expect(isSameEntry(fieldOf("terms"), [undefined, false], "de")).toBe(true)
    expect(isSameEntry(fieldOf("floor"), ["1", ""], "de")).toBe(false)
  })

  it("[B9] read as a person would say them", () => {
    const words = { locale: "de", yes: "Ja", no: "Nein" } as const
    expect(renderFieldValue(fieldOf("shift"), "day", words)).toBe("Tag")
    expect(renderFieldValue(fieldOf("shift"), "gone", words)).toBe("gone")
    expect(renderFieldValue(fieldOf("share"), 1234.5, words)).toBe("1.234,5")
    expect(renderFieldValue(fieldOf("terms"), false, words)).toBe("Nein")
  })
})
