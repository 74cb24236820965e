import { Input } from "@medusajs/ui"
import type { Field as FurtherField } from "../../../api/schemas/fields"
import type { FieldEntry } from "../../../fields/field-entry"
import type { FieldFault } from "../../../fields/field-rule"
import { CheckField } from "../../components/check-field"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { useFieldLocale } from "../../hooks/use-field-locale"
import { useTexts } from "../../hooks/use-texts"
import { useTried } from "../../hooks/use-tried"
import type { FurtherEntries } from "./use-further-entries"

interface FurtherFieldsProps {
  further: FurtherEntries
  /** By the field's name in the API. */
  errors: Record<string, string>
}

/** The fields that the shop adds to the form of a user (B9). */
export function FurtherFields({ further, errors }: FurtherFieldsProps) {
  const { t } = useTexts()
  const tried = useTried()
  const locale = useFieldLocale()
  const describe = (fault: FieldFault): string => {
    const limit = "limit" in fault ? fault.limit.toLocaleString(locale) : ""
    return t(`furtherFields.${fault.code}`, { limit })
  }
  return further.fields.map((field) => {
    const entry = further.entries[field.key] ?? ""
    const fault = further.faultOf(field)
    // what is still missing is no mistake before somebody tries to send it
    const isMissing = fault?.code === "required" || fault?.code === "not_ticked"
    const isWrong = fault !== null && (!isMissing || (tried && !further.isReady))
    const common = {
      label: field.label[locale],
      hint: field.hint?.[locale],
      error: isWrong ? describe(fault) : errors[`fields.${field.key}`],
    }
    const enter = (next: FieldEntry) => further.enter(field.key, next)
    return field.type === "checkbox" ? (
      <CheckField key={field.key} {...common} required={field.required} checked={entry === true} onChange={enter} />
    ) : (
      <Field key={field.key} {...common} optional={!field.required}>
        {(control) => <Control {...control} field={field} entry={String(entry)} onEnter={enter} />}
      </Field>
    )
  })
}

interface ControlProps {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": boolean | undefined
  field: FurtherField
  entry: string
  onEnter: (entry: string) => void
}

function Control({ field, entry, onEnter, ...control }: ControlProps) {
  const { t } = useTexts()
  const locale = useFieldLocale()
  return field.type === "select" ? (
    <Choice
      id={control.id}
      label={field.label[locale]}
      size="base"
      value={entry}
      onChoose={onEnter}
      options={[
        { value: "", label: t("furtherFields.none") },
        ...(field.options ?? []).map((option) => ({ value: option.value, label: option.label[locale] })),
      ]}
    />
  ) : (
    <Input
      {...control}
      aria-required={field.required}
      autoComplete="off"
      value={entry}
      onChange={(event) => onEnter(event.target.value)}
    />
  )
}
