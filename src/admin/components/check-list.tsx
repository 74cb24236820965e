import { Checkbox, Hint, Label } from "@medusajs/ui"
import { useId } from "react"
import { useTried } from "../hooks/use-tried"

interface CheckListProps {
  legend: string
  options: readonly { value: string; label: string; hint?: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string
  /** What is missing, said once somebody tries to send the form. */
  missing?: string | false
}

/** Several of a few, each with its name and what it means. */
export function CheckList({ legend, options, chosen, onChange, error: found, missing }: CheckListProps) {
  const tried = useTried()
  const error = found ?? ((tried && missing) || undefined)
  const id = useId()
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))
  return (
    <fieldset className="flex flex-col gap-y-2" data-wrong={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="txt-compact-small-plus text-ui-fg-base mb-2">{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <div key={value} className="flex items-start gap-x-3">
          <Checkbox
            id={`${id}-${value}`}
            className="shrink-0"
            checked={chosen.includes(value)}
            aria-describedby={hint ? `${id}-${value}-hint` : undefined}
            onCheckedChange={(on) => toggle(value, on === true)}
          />
          <div className="flex min-w-0 flex-col">
            <Label htmlFor={`${id}-${value}`} size="small" className="[overflow-wrap:anywhere]">
              {label}
            </Label>
            {hint && (
              <Hint id={`${id}-${value}-hint`} className="[overflow-wrap:anywhere]">
                {hint}
              </Hint>
            )}
          </div>
        </div>
      ))}
      {error && (
        <div id={`${id}-error`}>
          <Hint variant="error">{error}</Hint>
        </div>
      )}
    </fieldset>
  )
}
