import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ErrorNotice } from "../feedback/error-notice"
import { checkEmail } from "../form/checks"
import { registered } from "../form/registered"
import { TextField } from "../form/text-field"
import { useRequestPasswordReset } from "../hooks/use-password"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { MessagePage } from "./message-page"

/** Says the same whether or not there is an account with the address. */
export default function ForgotPasswordPage() {
  const { t } = useTranslation()
  const reset = useRequestPasswordReset()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { register, formState, handleSubmit } = useForm({ defaultValues: { email: "" } })
  const submit = handleSubmit(({ email }) => {
    const address = email.trim()
    reset.mutate(address, { onSuccess: () => setSentTo(address) })
  })

  if (sentTo !== null) {
    return (
      <MessagePage
        icon="mail"
        heading={t("forgot.sentTitle")}
        text={[t("forgot.sentText", { email: sentTo })]}
      >
        <Button asChild size="large" variant="secondary">
          <Link to="/login">{t("common.toLogin")}</Link>
        </Button>
        <Button size="large" variant="transparent" onClick={() => setSentTo(null)}>
          {t("forgot.again")}
        </Button>
      </MessagePage>
    )
  }
  return (
    <Frame width="narrow">
      <div className="my-auto flex flex-col gap-6 sm:pb-16">
        <PageHeading heading={t("forgot.title")} lead={t("forgot.lead")} />
        <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6 sm:p-8">
          <TextField
            required
            type="email"
            autoComplete="username"
            label={t("fields.email")}
            error={formState.errors.email?.message}
            {...registered(register("email", { validate: (text) => checkEmail(text, t) }))}
          />
          {reset.error && <ErrorNotice error={reset.error} />}
          <Button type="submit" size="large" className="w-full" isLoading={reset.isPending}>
            {t("forgot.submit")}
          </Button>
        </form>
        <p className="text-center">
          <Link className="link" to="/login">
            {t("common.toLogin")}
          </Link>
        </p>
      </div>
    </Frame>
  )
}
