import { useId, type ReactNode } from "react"
import type { UseFormRegisterReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "./field-message"
import { SelectBox } from "./select-box"

interface SelectFieldProps {
  label: string
  error?: string
  hint?: string
  isOptional?: boolean
  registration: UseFormRegisterReturn
  children: ReactNode
}

/** A labelled choice of one of a few. */
export function SelectField({
  label,
  error,
  hint,
  isOptional,
  registration: { ref, ...registration },
  children,
}: SelectFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const messageId = `${id}-message`
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="txt-compact-small-plus">
        {label}
        {isOptional && (
          <span className="font-normal text-ui-fg-subtle"> ({t("common.optional")})</span>
        )}
      </label>
      <SelectBox
        {...registration}
        selectRef={ref}
        id={id}
        required={!isOptional}
        aria-invalid={error !== undefined}
        aria-describedby={error || hint ? messageId : undefined}
      >
        {children}
      </SelectBox>
      <FieldMessage id={messageId} error={error} hint={hint} />
    </div>
  )
}
