import type { FieldFault } from "./field-rule"

/** A fault as the API says it, behind the field's name; pages and admin say it in the person's language. */
export function renderFault(fault: FieldFault): string {
  switch (fault.code) {
    case "required":
      return "is required"
    case "not_ticked":
      return "has to be ticked"
    case "broken":
      return "holds broken characters"
    case "wrong_form":
      return "does not have the right form"
    case "no_choice":
      return "is none of the choices"
    case "no_text":
      return "is not a text"
    case "no_number":
      return "is not a number"
    case "no_integer":
      return "is not an integer"
    case "no_yes_or_no":
      return "is neither true nor false"
    case "too_long":
      return `is longer than ${fault.limit} characters`
    case "too_small":
      return `is less than ${fault.limit}`
    case "too_large":
      return `is more than ${fault.limit}`
  }
}
