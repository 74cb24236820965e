import { Eye, EyeSlash } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { FieldMessage } from "./field-message"
import type { TextFieldProps } from "./text-field"

interface PasswordFieldProps
  extends Omit<TextFieldProps, "type" | "autoComplete" | "hint" | "mark"> {
  autoComplete: "current-password" | "new-password"
  /** The id of what lists the rules. */
  describedBy?: string
}

/** A password that can be looked at while typing. */
export function PasswordField({
  label,
  error,
  beside,
  inputRef,
  describedBy,
  className,
  isOptional: _,
  ...input
}: PasswordFieldProps) {
  const { t } = useTranslation()
  const [isVisible, setVisible] = useState(false)
  const id = useId()
  const messageId = `${id}-message`
  const descriptions = [describedBy, error && messageId].filter(Boolean).join(" ")
  return (
    <div className={clx("flex min-w-0 flex-col gap-1.5", className)}>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="txt-compact-small-plus">
          {label}
        </label>
        {beside}
      </div>
      <div className="relative">
        <input
          {...input}
          id={id}
          ref={inputRef}
          type={isVisible ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          className="field pr-11"
          aria-invalid={error !== undefined}
          aria-describedby={descriptions || undefined}
        />
        <button
          type="button"
          className="absolute inset-y-1 right-1 flex w-8 items-center justify-center rounded text-ui-fg-subtle outline-none transition-fg hover:text-ui-fg-base focus-visible:shadow-borders-focus"
          aria-label={t(isVisible ? "common.hidePassword" : "common.showPassword")}
          onClick={() => setVisible(!isVisible)}
        >
          {isVisible ? <EyeSlash /> : <Eye />}
        </button>
      </div>
      <FieldMessage id={messageId} error={error} />
    </div>
  )
}
