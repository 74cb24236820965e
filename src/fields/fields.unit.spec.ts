import fc from "fast-check"
import { fieldDefinitionsSchema } from "./field-definition"
import { fieldFormsSchema, listKeptFields } from "./field-forms"
import { validateFields } from "./validate-fields"

const label = { en: "Label", de: "Feld" }
const declare = (fields: unknown[]) => fieldDefinitionsSchema.parse(fields)

const fields = declare([
  { key: "cost_center", type: "text", label, required: true, pattern: "[A-Z]{2}-\\d{3}" },
  { key: "floor", type: "integer", label, min: 0, max: 80 },
  { key: "share", type: "number", label, default: 0.5 },
  { key: "terms", type: "checkbox", label, required: true },
  { key: "shift", type: "select", label, options: [{ value: "day", label }, { value: "night", label }], default: "day" },
])
const good = { cost_center: "AB-123", terms: true }

describe("the declarations of further fields", () => {
  it.each([
    [[{ key: "a", type: "text", label }, { key: "a", type: "text", label }], /twice/],
    [[{ key: "A b", type: "text", label }], /lower-case/],
    [[{ key: "a", type: "text", label, pattern: "(" }], /regular expression/],
    [[{ key: "a", type: "text", label, pattern: "\\d+", default: "x" }], /no value that the field takes/],
    [[{ key: "a", type: "integer", label, default: 0.5 }], /expected int/i],
    [[{ key: "a", type: "select", label, options: [] }], /./],
    [[{ key: "a", type: "select", label, options: [{ value: "x", label }, { value: "x", label }] }], /value twice/],
    [[{ key: "a", type: "color", label }], /./],
    [[{ key: "a", type: "text", label: { en: "Only" } }], /./],
  ])("[B9] refuse what makes no form: %j", (written, message) => {
    expect(() => declare(written)).toThrow(message)
  })
})

describe("validateFields", () => {
  it("[B9] fills in the defaults of a new record, and leaves out what is empty", () => {
    expect(validateFields(fields, good, { before: null })).toEqual({
      values: { cost_center: "AB-123", terms: true, share: 0.5, shift: "day" },
      problems: [],
    })
  })

  it.each([
    [{ terms: true }, "cost_center", "is required"],
    [{ ...good, cost_center: "  " }, "cost_center", "is required"],
    [{ ...good, cost_center: "ab-1" }, "cost_center", "does not have the right form"],
    [{ ...good, cost_center: "AB-123\nBcc: x" }, "cost_center", "holds broken characters"],
    [{ ...good, floor: 81 }, "floor", "80"],
    [{ ...good, floor: 1.5 }, "floor", "int"],
    [{ ...good, floor: "1" }, "floor", "number"],
    [{ ...good, shift: "noon" }, "shift", "is none of the choices"],
    [{ ...good, terms: false }, "terms", "has to be ticked"],
    [{ ...good, unknown: 1 }, "unknown", "is not a field"],
    [{ ...good, constructor: "x" }, "constructor", "is not a field"],
  ])("[B9] names the field at fault: %j", (given, key, message) => {
    const { values, problems } = validateFields(fields, given, { before: null })
    expect(values).toBeNull()
    expect(problems).toHaveLength(1)
    expect(problems[0]?.key).toBe(key)
    expect(problems[0]?.message).toMatch(new RegExp(message, "i"))
  })

  it("[B9] an existing record loses what is emptied, and keeps what was declared once", () => {
    const before = { ...good, floor: 3, share: 0.5, old_field: "kept" }
    expect(validateFields(fields, { ...good, floor: 4 }, { before }).values).toEqual({
      ...good,
      floor: 4,
      old_field: "kept",
    })
  })

  it("[B9] what it accepts, it accepts again unchanged", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean())), (odd) => {
        const first = validateFields(fields, { ...good, ...odd }, { before: null })
        if (first.values) {
          expect(validateFields(fields, first.values, { before: first.values })).toEqual(first)
        } else {
          expect(first.problems.length).toBeGreaterThan(0)
        }
      })
    )
  })
})

describe("the forms that have further fields", () => {
  const shift = { key: "shift", type: "select", label, options: [{ value: "day", label }] }
  const floor = { key: "floor", type: "integer", label }

  it("[B9] keep at the user what only the activation asks for, each key once", () => {
    const forms = fieldFormsSchema.parse({ users: [floor], activation: [{ ...floor, required: true }, shift] })
    expect(listKeptFields(forms).map(({ key, required }) => [key, required])).toEqual([
      ["floor", false],
      ["shift", false],
    ])
  })

  it.each([
    [{ users: [floor], activation: [{ ...floor, type: "text" }] }, /of another kind than the field/],
    [{ users: [shift], activation: [{ ...shift, options: [{ value: "noon", label }] }] }, /of another kind/],
    [{ users: [{ ...floor, key: "email" }] }, /a user's own field/],
    [{ activation: [{ ...floor, key: "status" }] }, /a user's own field/],
    [{ application: [floor] }, /application/],
  ])("[B9] stop the boot where two forms do not fit together: %j", (written, message) => {
    expect(() => fieldFormsSchema.parse(written)).toThrow(message)
  })
})
