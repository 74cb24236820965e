import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { FurtherField } from "../client"
import { findEntryFault, isSameEntry, type FieldEntries, type FieldEntry } from "../../fields/field-entry"
import { useLocale } from "../i18n/use-locale"
import { describeFault } from "./describe-fault"
import { FurtherFieldInput } from "./further-field-input"

/** What a form holds that has further fields. */
export interface FurtherEntries {
  fields: FieldEntries
}

interface FurtherFieldsProps {
  fields: readonly FurtherField[]
  /** What an edit form began with: as long as none of them is changed, none is asked for. */
  opened?: Readonly<FieldEntries>
}

/**
 * The fields that a shop adds to a form (B9), by their declarations: labels, marks, and the very checks that
 * the server makes. Stands within a form that holds `FurtherEntries`.
 */
export function FurtherFields({ fields, opened }: FurtherFieldsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { register, formState } = useFormContext<FurtherEntries>()

  const isUntouched = (entries: FieldEntries) =>
    opened !== undefined &&
    fields.every((field) => isSameEntry(field, [opened[field.key], entries[field.key]], locale))
  const check = (field: FurtherField) => (entry: FieldEntry, form: FurtherEntries) => {
    const fault = isUntouched(form.fields) ? null : findEntryFault(field, entry, locale)
    return fault === null || describeFault(fault, { field, locale, t })
  }
  return fields.map((field) => (
    <FurtherFieldInput
      key={field.key}
      field={field}
      error={formState.errors.fields?.[field.key]?.message}
      registration={register(`fields.${field.key}`, { validate: check(field) })}
    />
  ))
}
