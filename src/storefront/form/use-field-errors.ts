import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form"
import { CustomerCenterError } from "../client"

/**
 * Marks the entries that the shop refused, in the page's own language, and moves the
 * focus to the first of them. What names no field of this form is left to the notice.
 *
 * @param fields a constant of the form's file
 */
export function useFieldErrors<Values extends FieldValues>(
  error: unknown,
  fields: ReadonlyArray<FieldPath<Values>>,
  setError: UseFormSetError<Values>
): void {
  const { t } = useTranslation()
  const sentence = t("common.checkEntry")
  useEffect(() => {
    if (!(error instanceof CustomerCenterError)) {
      return
    }
    const problems = error.fields.flatMap(({ path }) => {
      const field = fields.find((name) => name === path)
      return field ?? []
    })
    problems.forEach((field, index) => {
      setError(field, { message: sentence }, { shouldFocus: index === 0 })
    })
  }, [error, fields, sentence, setError])
}

/** Whether every entry that the shop refused has a field to be shown at. */
export function isShownAtFields(error: unknown, fields: readonly string[]): boolean {
  return (
    error instanceof CustomerCenterError &&
    error.fields.length > 0 &&
    error.fields.every(({ path }) => fields.includes(path))
  )
}
