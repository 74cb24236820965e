import { Checkbox, Hint, Label } from "@medusajs/ui"
import { useId } from "react"

interface CheckFieldProps {
  label: string
  hint?: string
  error?: string
  required?: boolean
  checked: boolean
  onChange: (checked: boolean) => void
}

/** One thing to tick, with what it means and what is wrong with it. */
export function CheckField({ label, hint, error, required, checked, onChange }: CheckFieldProps) {
  const id = useId()
  const noteId = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Checkbox
        id={id}
        className="shrink-0"
        required={required}
        checked={checked}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? noteId : undefined}
        onCheckedChange={(on) => onChange(on === true)}
      />
      <div className="flex min-w-0 flex-col">
        <Label htmlFor={id} size="small" className="[overflow-wrap:anywhere]">
          {label}
        </Label>
        {(hint || error) && (
          <div id={noteId}>
            {error && <Hint variant="error">{error}</Hint>}
            {hint && <Hint>{hint}</Hint>}
          </div>
        )}
      </div>
    </div>
  )
}
