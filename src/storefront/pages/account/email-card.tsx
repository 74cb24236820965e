import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActError } from "../../feedback/act-error"
import { Notice } from "../../feedback/notice"
import { checkEmail } from "../../form/checks"
import { PasswordField } from "../../form/password-field"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useRefusedEntry } from "../../form/use-refused-entry"
import { useChangeEmail } from "../../hooks/use-email-change"
import { useLeaveGuard } from "../../hooks/use-leave-guard"

const fields = ["email", "password"] as const

/** B3: another address of the own login: the password says who asks, the link that the address is theirs. */
export function EmailCard() {
  const { t } = useTranslation()
  const change = useChangeEmail()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { register, formState, handleSubmit, reset, setError } = useForm({
    defaultValues: { email: "", password: "" },
  })
  const { errors } = formState
  useLeaveGuard(formState.isDirty)
  useFieldErrors(change.error, fields, setError)
  const isWrong = useRefusedEntry(
    change.error,
    { field: "password", code: "password_wrong", message: t("account.passwordWrong") },
    setError
  )

  const submit = handleSubmit(({ email, password }) => {
    const address = email.trim()
    change.mutate(
      { email: address, password },
      {
        onSuccess: () => {
          setSentTo(address)
          reset()
        },
      }
    )
  })
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("account.changeEmail")}</h2>
      <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6">
        <p className="text-pretty text-ui-fg-subtle">{t("account.changeEmailText")}</p>
        <div className="grid items-start gap-5 sm:grid-cols-2 sm:gap-4">
          <TextField
            required
            type="email"
            autoComplete="email"
            label={t("account.newEmail")}
            error={errors.email?.message}
            {...registered(register("email", { validate: (text) => checkEmail(text, t) }))}
          />
          <PasswordField
            required
            autoComplete="current-password"
            label={t("account.currentPassword")}
            error={errors.password?.message}
            {...registered(
              register("password", { validate: (text) => text !== "" || t("common.required") })
            )}
          />
        </div>
        {change.error && !isWrong && !isShownAtFields(change.error, fields) && (
          <ActError error={change.error} />
        )}
        <div role="status">
          {sentTo !== null && (
            <Notice tone="success" title={t("account.emailSent", { email: sentTo })} />
          )}
        </div>
        <Button
          type="submit"
          variant="secondary"
          className="self-end"
          isLoading={change.isPending}
        >
          {t("account.changeEmailAct")}
        </Button>
      </form>
    </section>
  )
}
