import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useShop } from "../../app/shop-context"
import { checkEmail } from "../../form/checks"
import { NewPasswordField } from "../../form/new-password-field"
import { checkPassword } from "../../form/password-rules"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import type { ActivationEntries } from "./activation-entries"

/**
 * The new account's e-mail and password. A component of its own, so that its
 * fields come after the numbers when the form looks for the first wrong one.
 */
export function CredentialFields({ form }: { form: UseFormReturn<ActivationEntries> }) {
  const { t } = useTranslation()
  const { config } = useShop()
  const { errors } = form.formState
  const min = config.password.min_length
  return (
    <>
      <TextField
        required
        type="email"
        autoComplete="username"
        label={t("fields.email")}
        hint={t("activate.emailHint")}
        error={errors.email?.message}
        {...registered(form.register("email", { validate: (text) => checkEmail(text, t) }))}
      />
      <NewPasswordField
        required
        label={t("fields.password")}
        typed={form.watch("password")}
        minLength={min}
        error={errors.password?.message}
        {...registered(
          form.register("password", { validate: (text) => checkPassword(text, { t, min }) })
        )}
      />
    </>
  )
}
