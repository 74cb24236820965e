/** Larger numbers lose digits on their way. */
export const LARGEST_FIELD_NUMBER = 1e15

export type FieldValue = string | number | boolean
export type FieldValues = Readonly<Record<string, FieldValue>>

/** What decides over a field's values: its declaration without the words. */
export type FieldRule = { readonly key: string; readonly required: boolean; readonly default?: FieldValue } & (
  | { readonly type: "text"; readonly maxLength: number; readonly pattern?: string }
  | { readonly type: "integer" | "number"; readonly min: number; readonly max: number }
  | { readonly type: "checkbox" }
  | { readonly type: "select"; readonly options: readonly { readonly value: string }[] }
)

/** What is wrong with a value; `limit` is the declared one that it breaks. */
export type FieldFault =
  | { code: "required" | "not_ticked" | "broken" | "wrong_form" | "no_choice" }
  | { code: "no_text" | "no_number" | "no_integer" | "no_yes_or_no" }
  | { code: "too_long" | "too_small" | "too_large"; limit: number }

export type FieldVerdict = { value: FieldValue; fault: null } | { value: null; fault: FieldFault }

/**
 * Judges a value that is filled in, and gives it as it is to be stored (B9). Pure and without
 * dependencies: server, hosted pages and admin judge by this one.
 */
export function judgeFieldValue(rule: FieldRule, given: FieldValue): FieldVerdict {
  switch (rule.type) {
    case "text":
      return typeof given === "string" ? judgeText(rule, given) : refuse({ code: "no_text" })
    case "integer":
    case "number":
      return judgeNumber(rule, given)
    case "checkbox":
      if (typeof given !== "boolean") {
        return refuse({ code: "no_yes_or_no" })
      }
      return rule.required && !given ? refuse({ code: "not_ticked" }) : { value: given, fault: null }
    case "select":
      return rule.options.some(({ value }) => value === given)
        ? { value: given, fault: null }
        : refuse({ code: "no_choice" })
  }
}

function judgeText(rule: { maxLength: number; pattern?: string }, given: string): FieldVerdict {
  if (!given.isWellFormed() || /[\p{Cc}\ufffd\u2028\u2029]/u.test(given)) {
    return refuse({ code: "broken" })
  }
  const value = given.trim().normalize("NFC")
  if (value.length > rule.maxLength) {
    return refuse({ code: "too_long", limit: rule.maxLength })
  }
  return rule.pattern === undefined || new RegExp(`^(?:${rule.pattern})$`, "u").test(value)
    ? { value, fault: null }
    : refuse({ code: "wrong_form" })
}

function judgeNumber(rule: { type: "integer" | "number"; min: number; max: number }, given: FieldValue): FieldVerdict {
  if (typeof given !== "number" || !Number.isFinite(given)) {
    return refuse({ code: "no_number" })
  }
  if (rule.type === "integer" && !Number.isSafeInteger(given)) {
    return refuse({ code: "no_integer" })
  }
  if (given < rule.min) {
    return refuse({ code: "too_small", limit: rule.min })
  }
  return given > rule.max ? refuse({ code: "too_large", limit: rule.max }) : { value: given, fault: null }
}

function refuse(fault: FieldFault): FieldVerdict {
  return { value: null, fault }
}
