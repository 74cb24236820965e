import { Hint, Label } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { useTexts } from "../hooks/use-texts"
import { useTried } from "../hooks/use-tried"

interface ControlProps {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": boolean | undefined
}

interface FieldProps {
  label: string
  hint?: string
  error?: string
  /** What is missing or not right yet, said once somebody tries to send the form. */
  missing?: string | false
  optional?: boolean
  children: (control: ControlProps) => ReactNode
}

/**
 * A form's entry: its name, what it means, and what is wrong with it, tied together for assistive tools. What has to
 * be filled in is `aria-required`: with `required` the platform's input is red before anybody has typed.
 */
export function Field({ label, hint, error: found, missing, optional = false, children }: FieldProps) {
  const { t } = useTexts()
  const tried = useTried()
  const error = found ?? ((tried && missing) || undefined)
  const id = useId()
  const noteId = useId()
  const noted = Boolean(hint || error)
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
        {optional && <span className="text-ui-fg-subtle font-normal"> ({t("common.optional")})</span>}
      </Label>
      {children({
        id,
        "aria-describedby": noted ? noteId : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {noted && (
        <div id={noteId}>
          {error && <Hint variant="error">{error}</Hint>}
          {hint && <Hint>{hint}</Hint>}
        </div>
      )}
    </div>
  )
}
