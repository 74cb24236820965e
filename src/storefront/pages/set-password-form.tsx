import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useShop } from "../app/shop-context"
import { isCustomerCenterError } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { NewPasswordField } from "../form/new-password-field"
import { checkPassword } from "../form/password-rules"
import { registered } from "../form/registered"
import { isShownAtFields, useFieldErrors } from "../form/use-field-errors"
import { useSetPassword } from "../hooks/use-password"

interface SetPasswordFormProps {
  token: string
  email: string | null
  isLoggingIn: boolean
  onSet: (password: string) => void
}

const fields = ["password"] as const

export function SetPasswordForm({ token, email, isLoggingIn, onSet }: SetPasswordFormProps) {
  const { t } = useTranslation()
  const { config } = useShop()
  const setPassword = useSetPassword()
  const { register, formState, handleSubmit, watch, setError } = useForm({
    defaultValues: { password: "" },
  })
  useFieldErrors(setPassword.error, fields, setError)
  const min = config.password.min_length
  const submit = handleSubmit(({ password }) =>
    setPassword.mutate({ token, password }, { onSuccess: () => onSet(password) })
  )
  const isStale = isCustomerCenterError(setPassword.error, "link_invalid")

  return (
    <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6 sm:p-8">
      {email !== null && (
        // Password managers keep the new password under this name.
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      )}
      <NewPasswordField
        required
        label={t("fields.newPassword")}
        typed={watch("password")}
        minLength={min}
        error={formState.errors.password?.message}
        {...registered(
          register("password", { validate: (text) => checkPassword(text, { t, min }) })
        )}
      />
      {setPassword.error && !isShownAtFields(setPassword.error, fields) && (
        <ErrorNotice error={setPassword.error}>
          {isStale && (
            <p>
              <Link className="link" to="/forgot-password">
                {t("setPassword.newLink")}
              </Link>
            </p>
          )}
        </ErrorNotice>
      )}
      <Button
        type="submit"
        size="large"
        className="w-full"
        isLoading={setPassword.isPending || isLoggingIn}
      >
        {t("setPassword.submit")}
      </Button>
    </form>
  )
}
