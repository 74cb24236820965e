import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { isCustomerCenterError, type User } from "../../client"
import { ActError } from "../../feedback/act-error"
import { Notice } from "../../feedback/notice"
import { checkEmail } from "../../form/checks"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useRefusedEntry } from "../../form/use-refused-entry"
import { useChangeUserEmail } from "../../hooks/use-email-change"
import { useLeaveGuard } from "../../hooks/use-leave-guard"

const fields = ["email"] as const

interface UserEmailFormProps {
  user: User
  /** Somebody else changed the user meanwhile: the next try is about the user of then. */
  onAskAnew: () => Promise<unknown>
}

/** B3: a main contact asks for another address; who owns the addresses has the last word. */
export function UserEmailForm({ user, onAskAnew }: UserEmailFormProps) {
  const { t } = useTranslation()
  const change = useChangeUserEmail(user.id)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { register, formState, handleSubmit, reset, setError } = useForm({
    defaultValues: { email: "" },
  })
  useLeaveGuard(formState.isDirty)
  useFieldErrors(change.error, fields, setError)
  const isTaken = useRefusedEntry(
    change.error,
    { field: "email", code: "email_in_use", message: t("users.emailTaken") },
    setError
  )

  const submit = handleSubmit(({ email }) => {
    const address = email.trim()
    change.mutate(
      { email: address, version: user.version },
      {
        onSuccess: () => {
          setSentTo(address)
          reset()
        },
        onError: (error) => {
          if (isCustomerCenterError(error, "changed_meanwhile")) {
            void onAskAnew()
          }
        },
      }
    )
  })
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("account.changeEmail")}</h2>
      <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6 sm:p-8">
        <p className="text-pretty text-ui-fg-subtle">{t("users.changeEmailText")}</p>
        <TextField
          required
          type="email"
          autoComplete="off"
          label={t("account.newEmail")}
          error={formState.errors.email?.message}
          {...registered(register("email", { validate: (text) => checkEmail(text, t) }))}
        />
        {change.error && !isTaken && !isShownAtFields(change.error, fields) && (
          <ActError error={change.error} />
        )}
        <div role="status">
          {sentTo !== null && (
            <Notice tone="success" title={t("account.emailSent", { email: sentTo })} />
          )}
        </div>
        <Button type="submit" variant="secondary" className="self-end" isLoading={change.isPending}>
          {t("account.changeEmailAct")}
        </Button>
      </form>
    </section>
  )
}
