import type { TFunction } from "i18next"
import type { FurtherField, Locale } from "../client"
import type { FieldFault } from "../../fields/field-rule"

/** What is wrong with the entry of a further field; where nothing fits yet, the shop's own hint stays with it. */
export function describeFault(
  fault: FieldFault,
  { field, locale, t }: { field: FurtherField; locale: Locale; t: TFunction }
): string {
  switch (fault.code) {
    case "required":
      return [t("common.required"), field.hint?.[locale]].filter(Boolean).join(" ")
    case "too_long":
      return t("common.tooLong", { max: fault.limit })
    case "no_text":
    case "no_yes_or_no":
      return t("common.checkEntry")
    case "wrong_form":
      return [t("furtherFields.wrong_form"), field.hint?.[locale]].filter(Boolean).join(" ")
    case "too_small":
    case "too_large":
      return t(`furtherFields.${fault.code}`, { limit: fault.limit.toLocaleString(locale) })
    case "not_ticked":
    case "broken":
    case "no_choice":
    case "no_number":
    case "no_integer":
      return t(`furtherFields.${fault.code}`)
  }
}
