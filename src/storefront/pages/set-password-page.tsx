import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import { useLinkValues } from "../app/use-link-values"
import { useForgetMe, useLogin } from "../hooks/use-me"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { MessagePage } from "./message-page"
import { SetPasswordForm } from "./set-password-form"
import { StaleLinkPage } from "./stale-link-page"

/**
 * The end of the link in a mail. Whoever set the password is signed in with it
 * at once; where that is not possible yet, the page says that it is set.
 */
export default function SetPasswordPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const values = useLinkValues()
  const login = useLogin()
  const forgetMe = useForgetMe()
  const [isDone, setDone] = useState(false)
  const token = values.get("token") ?? ""
  const email = values.get("email")

  const logIn = (password: string) => {
    if (email === null) {
      setDone(true)
      return
    }
    login.mutate(
      { email, password },
      {
        onSuccess: () => {
          forgetMe()
          void navigate("/", { replace: true })
        },
        onError: () => setDone(true),
      }
    )
  }

  if (token === "") {
    return <StaleLinkPage newLinkAt="/forgot-password" />
  }
  if (isDone) {
    return (
      <MessagePage
        icon="done"
        heading={t("setPassword.doneTitle")}
        text={[t("setPassword.doneText")]}
      >
        <Button asChild size="large">
          <Link to="/login">{t("common.toLogin")}</Link>
        </Button>
      </MessagePage>
    )
  }
  return (
    <Frame width="narrow">
      <div className="my-auto flex flex-col gap-6 sm:pb-16">
        <PageHeading
          heading={t("setPassword.title")}
          lead={email === null ? t("setPassword.lead") : t("setPassword.leadEmail", { email })}
        />
        <SetPasswordForm token={token} email={email} isLoggingIn={login.isPending} onSet={logIn} />
      </div>
    </Frame>
  )
}
