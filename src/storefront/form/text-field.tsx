import { clx } from "@medusajs/ui"
import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from "react"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "./field-message"

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
  error?: string
  isOptional?: boolean
  /** Before the label, such as the mark in the picture of the invoice. */
  mark?: ReactNode
  /** At the right end of the label's line. */
  beside?: ReactNode
  inputRef?: Ref<HTMLInputElement>
}

/** A labelled line of text; hint and error belong to the field for screen readers too. */
export function TextField({
  label,
  hint,
  error,
  isOptional,
  mark,
  beside,
  inputRef,
  className,
  ...input
}: TextFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const messageId = `${id}-message`
  return (
    <div className={clx("flex min-w-0 flex-col gap-1.5", className)}>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="txt-compact-small-plus flex items-center gap-2">
          {mark}
          <span>
            {label}
            {isOptional && (
              <span className="font-normal text-ui-fg-subtle"> ({t("common.optional")})</span>
            )}
          </span>
        </label>
        {beside}
      </div>
      <input
        {...input}
        id={id}
        ref={inputRef}
        className="field"
        aria-invalid={error !== undefined}
        aria-describedby={error || hint ? messageId : undefined}
      />
      <FieldMessage id={messageId} hint={hint} error={error} />
    </div>
  )
}
