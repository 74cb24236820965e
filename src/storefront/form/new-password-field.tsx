import { CheckCircleSolid } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { PasswordField } from "./password-field"
import { listPasswordRules } from "./password-rules"
import type { TextFieldProps } from "./text-field"

interface NewPasswordFieldProps extends Omit<TextFieldProps, "autoComplete" | "type"> {
  /** What is typed so far. */
  typed: string
  minLength: number
}

/** A password of one's own choice, with its rules ticked off while typing. */
export function NewPasswordField({ typed, minLength, ...field }: NewPasswordFieldProps) {
  const { t } = useTranslation()
  const rulesId = useId()
  return (
    <div className="flex flex-col gap-2">
      <PasswordField
        {...field}
        autoComplete="new-password"
        describedBy={rulesId}
        minLength={undefined}
      />
      <div
        id={rulesId}
        className="txt-small flex flex-wrap items-center gap-x-2 text-ui-fg-subtle"
        aria-live="polite"
      >
        <span>{t("password.rules")}</span>
        {listPasswordRules(typed, minLength).map((rule) => (
          <span
            key={rule.name}
            className={clx("inline-flex items-center gap-1", rule.isMet && "text-ui-fg-base")}
          >
            <CheckCircleSolid
              aria-hidden
              className={clx(
                "transition-fg",
                rule.isMet ? "text-ui-tag-green-icon" : "text-ui-fg-disabled"
              )}
            />
            {t(`password.${rule.name}`, { min: minLength })}
            <span className="sr-only">({t(rule.isMet ? "password.met" : "password.open")})</span>
          </span>
        ))}
      </div>
    </div>
  )
}
