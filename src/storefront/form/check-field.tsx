import { useId, type ReactNode } from "react"
import type { UseFormRegisterReturn } from "react-hook-form"
import { FieldMessage } from "./field-message"

interface CheckFieldProps {
  label: ReactNode
  hint?: string
  error?: string
  required?: boolean
  registration: UseFormRegisterReturn
}

/** One thing to tick; a click on its words ticks it as well. */
export function CheckField({ label, hint, error, required, registration }: CheckFieldProps) {
  const messageId = useId()
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label className="flex cursor-pointer items-start gap-3">
        <input
          {...registration}
          type="checkbox"
          required={required}
          className="mt-0.5 size-4 shrink-0 rounded accent-ui-fg-interactive"
          aria-invalid={error !== undefined}
          aria-describedby={error || hint ? messageId : undefined}
        />
        <span className="txt-small-plus min-w-0 text-pretty">{label}</span>
      </label>
      <div className="pl-7">
        <FieldMessage id={messageId} hint={hint} error={error} />
      </div>
    </div>
  )
}
