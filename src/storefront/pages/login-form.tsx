import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useShop } from "../app/shop-context"
import { isCustomerCenterError, type LoginInput } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { checkEmail, checkLine } from "../form/checks"
import { PasswordField } from "../form/password-field"
import { registered } from "../form/registered"
import { TextField } from "../form/text-field"
import { isShownAtFields, useFieldErrors } from "../form/use-field-errors"
import { useLogin } from "../hooks/use-me"

interface LoginEntries {
  email: string
  password: string
  customer_number: string
}

const fields = ["email", "password", "customer_number"] as const

function prepareLogin({ customer_number, ...login }: LoginEntries): LoginInput {
  return customer_number.trim() === "" ? login : { ...login, customer_number }
}

interface LoginFormProps {
  /** What the person has typed elsewhere already. */
  email: string
  onLoggedIn: () => void
}

export function LoginForm({ email, onLoggedIn }: LoginFormProps) {
  const { t } = useTranslation()
  const { config } = useShop()
  const login = useLogin()
  const { register, formState, handleSubmit, setError } = useForm<LoginEntries>({
    defaultValues: { email, password: "", customer_number: "" },
  })
  useFieldErrors(login.error, fields, setError)
  const { errors } = formState
  const byUserName = config.login.user_name
  const isRefused = isCustomerCenterError(login.error, "login_refused")

  const checkWho = (text: string) =>
    byUserName ? checkLine(text, { t, max: 254 }) : checkEmail(text, t)
  const checkNumber = (text: string) => text === "" || checkLine(text, { t, max: 64 })
  const submit = handleSubmit((entered) =>
    login.mutate(prepareLogin(entered), { onSuccess: onLoggedIn })
  )

  return (
    <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6 sm:p-8">
      {config.login.customer_number && (
        <TextField
          isOptional
          autoComplete="off"
          label={t("fields.customerNumber")}
          hint={t("login.customerNumberHint")}
          error={errors.customer_number?.message}
          {...registered(register("customer_number", { validate: checkNumber }))}
        />
      )}
      <TextField
        required
        type={byUserName ? "text" : "email"}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        label={t(byUserName ? "fields.emailOrUserName" : "fields.email")}
        error={errors.email?.message}
        {...registered(register("email", { validate: checkWho }))}
      />
      <PasswordField
        required
        autoComplete="current-password"
        label={t("fields.password")}
        error={errors.password?.message}
        beside={
          <Link
            className="link txt-compact-small font-normal text-ui-fg-subtle"
            to="/forgot-password"
          >
            {t("login.forgot")}
          </Link>
        }
        {...registered(
          register("password", { validate: (text) => text !== "" || t("common.required") })
        )}
      />
      {login.error && !isShownAtFields(login.error, fields) && (
        <ErrorNotice
          error={login.error}
          sentence={isRefused ? t("login.refused") : undefined}
          next={isRefused ? t("login.refusedNext") : undefined}
        />
      )}
      <Button type="submit" size="large" className="w-full" isLoading={login.isPending}>
        {t("login.submit")}
      </Button>
    </form>
  )
}
