import type { ReactNode } from "react"
import type { FieldForm, FurtherField } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { CardSkeleton } from "../feedback/skeletons"
import { useFurtherFields } from "../hooks/use-further-fields"

interface WithFurtherFieldsProps {
  form: FieldForm
  children: (fields: readonly FurtherField[]) => ReactNode
}

/** A form is drawn once it is known what it asks for: without a required field the shop would refuse it. */
export function WithFurtherFields({ form, children }: WithFurtherFieldsProps) {
  const fields = useFurtherFields(form)
  if (fields.data) {
    return children(fields.data)
  }
  return fields.error ? (
    <ErrorNotice isQuiet error={fields.error} onRetry={() => void fields.refetch()} />
  ) : (
    <CardSkeleton lines={5} />
  )
}
