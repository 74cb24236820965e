import type { UseFormRegisterReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { FurtherField } from "../client"
import { useLocale } from "../i18n/use-locale"
import { CheckField } from "./check-field"
import { registered } from "./registered"
import { SelectField } from "./select-field"
import { TextField } from "./text-field"

interface FurtherFieldInputProps {
  field: FurtherField
  error?: string
  registration: UseFormRegisterReturn
}

/** One further field, as its type is entered. */
export function FurtherFieldInput({ field, error, registration }: FurtherFieldInputProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const label = field.label[locale]
  const hint = field.hint?.[locale] ?? describeRange(field)
  const isOptional = !field.required

  function describeRange({ min, max }: FurtherField): string | undefined {
    return min === null || max === null
      ? undefined
      : t("furtherFields.range", { min: min.toLocaleString(locale), max: max.toLocaleString(locale) })
  }

  switch (field.type) {
    case "checkbox":
      return (
        <CheckField
          label={label}
          hint={hint}
          error={error}
          required={field.required}
          registration={registration}
        />
      )
    case "select":
      return (
        <SelectField {...{ label, hint, error, isOptional, registration }}>
          <option value="">{t(isOptional ? "furtherFields.none" : "users.choose")}</option>
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label[locale]}
            </option>
          ))}
        </SelectField>
      )
    case "integer":
    case "number":
      return (
        <TextField
          {...{ label, hint, error, isOptional }}
          required={field.required}
          autoComplete="off"
          inputMode={chooseKeyboard(field)}
          {...registered(registration)}
        />
      )
    case "text":
      return (
        <TextField
          {...{ label, hint, error, isOptional }}
          required={field.required}
          autoComplete="off"
          {...registered(registration)}
        />
      )
  }
}

/** Phones have no minus on their keyboards of digits. */
function chooseKeyboard({ type, min }: FurtherField): "numeric" | "decimal" | "text" {
  if (min === null || min < 0) {
    return "text"
  }
  return type === "integer" ? "numeric" : "decimal"
}
