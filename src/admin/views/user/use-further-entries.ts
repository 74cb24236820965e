import { useState } from "react"
import type { Field } from "../../../api/schemas/fields"
import { findEntryFault, isSameEntry, prepareFieldValues, readFieldEntries } from "../../../fields/field-entry"
import type { FieldEntries, FieldEntry } from "../../../fields/field-entry"
import type { FieldFault, FieldValues } from "../../../fields/field-rule"
import { useFurtherFields } from "../../hooks/further-fields"
import { useTexts } from "../../hooks/use-texts"

export interface FurtherEntries {
  fields: readonly Field[]
  entries: FieldEntries
  /** Those that differ from what is saved. */
  changed: readonly Field[]
  /** Why the fields could not be asked for. */
  error: unknown
  /** The shop has said which fields there are. */
  isKnown: boolean
  /** The server would take them; as long as none is changed, those of an old user are not judged. */
  isReady: boolean
  faultOf: (field: Field) => FieldFault | null
  enter: (key: string, entry: FieldEntry) => void
  /** Takes back what was entered. */
  forget: (key: string) => void
  /** What to send; empty where nothing was changed. */
  prepare: () => { fields?: FieldValues }
}

/**
 * The shop's further fields in the form of a user (B9): of a new one, or of one with these saved values. Only
 * what is entered is kept, so that what somebody else saved meanwhile shows where nothing was entered.
 */
export function useFurtherEntries(saved: FieldValues | null): FurtherEntries {
  const { locale } = useTexts()
  const { data, error, isSuccess } = useFurtherFields("users")
  const [entered, setEntered] = useState<FieldEntries>({})
  const fields = data?.fields ?? []
  const before = readFieldEntries(fields, saved, locale)
  const entries = { ...before, ...entered }
  const changed = fields.filter((field) => !isSameEntry(field, [before[field.key], entries[field.key]], locale))
  const faultOf = (field: Field) => findEntryFault(field, entries[field.key], locale)
  const isSent = saved === null ? fields.length > 0 : changed.length > 0
  return {
    fields,
    entries,
    changed,
    error,
    isKnown: isSuccess,
    isReady: isSuccess && (!isSent || fields.every((field) => faultOf(field) === null)),
    faultOf,
    enter: (key, entry) => setEntered((others) => ({ ...others, [key]: entry })),
    forget: (key) => setEntered(({ [key]: _, ...others }) => others),
    prepare: () => (isSent ? { fields: prepareFieldValues(fields, entries, locale) } : {}),
  }
}
