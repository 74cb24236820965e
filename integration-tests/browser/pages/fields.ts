import type { Field } from "../../../src/api/schemas/fields"

function field(key: string, type: Field["type"], label: Field["label"], more: Partial<Field> = {}): Field {
  return {
    key,
    type,
    label,
    hint: null,
    required: false,
    default: null,
    max_length: type === "text" ? 200 : null,
    pattern: null,
    min: null,
    max: null,
    options: null,
    ...more,
  }
}

const costCenter = field(
  "cost_center",
  "text",
  { en: "Cost center", de: "Kostenstelle" },
  {
    required: true,
    pattern: "[A-Z]{2}-\\d{3}",
    hint: { en: "Two letters and three digits, such as AB-123.", de: "Zwei Buchstaben und drei Ziffern, etwa AB-123." },
  }
)
const terms = field("terms", "checkbox", { en: "Has read the terms of use", de: "Hat die Nutzungsbedingungen gelesen" })

/** One of each type, as a shop may add them to a user's form. */
export const userFields: Field[] = [
  costCenter,
  field("floor", "integer", { en: "Floor", de: "Stockwerk" }, { min: -2, max: 80 }),
  field("share", "number", { en: "Share of purchases", de: "Anteil an den Einkäufen" }, { default: 0.5 }),
  field(
    "shift",
    "select",
    { en: "Shift", de: "Schicht" },
    {
      default: "day",
      options: [
        { value: "day", label: { en: "Day", de: "Tag" } },
        { value: "night", label: { en: "Night", de: "Nacht" } },
      ],
    }
  ),
  terms,
]

/** What it may ask for at the activation; the branch is asked for there only. */
export const activationFields: Field[] = [
  costCenter,
  field(
    "branch",
    "select",
    { en: "Line of business", de: "Branche" },
    {
      required: true,
      options: [
        { value: "craft", label: { en: "Craft", de: "Handwerk" } },
        { value: "trade", label: { en: "Trade", de: "Handel" } },
      ],
    }
  ),
  {
    ...terms,
    required: true,
    label: {
      en: "We have read the terms of delivery and agree to them",
      de: "Wir haben die Lieferbedingungen gelesen und stimmen ihnen zu",
    },
  },
]
