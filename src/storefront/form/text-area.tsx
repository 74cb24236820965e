import { useId, type Ref, type TextareaHTMLAttributes } from "react"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "./field-message"

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string
  error?: string
  isOptional?: boolean
  inputRef?: Ref<HTMLTextAreaElement>
}

/** A labelled text of several lines. */
export function TextArea({ label, error, isOptional, inputRef, ...input }: TextAreaProps) {
  const { t } = useTranslation()
  const id = useId()
  const messageId = `${id}-message`
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="txt-compact-small-plus">
        {label}
        {isOptional && (
          <span className="font-normal text-ui-fg-subtle"> ({t("common.optional")})</span>
        )}
      </label>
      <textarea
        {...input}
        id={id}
        ref={inputRef}
        className="field"
        aria-invalid={error !== undefined}
        aria-describedby={error ? messageId : undefined}
      />
      <FieldMessage id={messageId} error={error} />
    </div>
  )
}
