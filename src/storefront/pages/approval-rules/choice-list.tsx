import { useId } from "react"
import type { UseFormRegisterReturn } from "react-hook-form"
import { FieldMessage } from "../../form/field-message"

interface ChoiceListProps {
  legend: string
  choices: readonly { id: string; name: string }[]
  /** Where there is nothing to choose. */
  none: string
  error?: string
  hint?: string
  registration: UseFormRegisterReturn
}

/** Some of many to tick; a long list scrolls in itself. */
export function ChoiceList({ legend, choices, none, error, hint, registration }: ChoiceListProps) {
  const messageId = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={error || hint ? messageId : undefined}>
      <legend className="txt-compact-small-plus mb-1.5">{legend}</legend>
      {choices.length === 0 ? (
        <p className="text-ui-fg-subtle">{none}</p>
      ) : (
        <div className="max-h-60 divide-y overflow-y-auto rounded-lg shadow-borders-base">
          {choices.map(({ id, name }) => (
            <label key={id} className="flex cursor-pointer items-start gap-3 px-4 py-2.5">
              <input
                {...registration}
                type="checkbox"
                value={id}
                className="mt-0.5 size-4 shrink-0 rounded accent-ui-fg-interactive"
                aria-invalid={error !== undefined}
              />
              <span className="txt-small min-w-0 [overflow-wrap:anywhere]">{name}</span>
            </label>
          ))}
        </div>
      )}
      <FieldMessage id={messageId} error={error} hint={hint} />
    </fieldset>
  )
}
