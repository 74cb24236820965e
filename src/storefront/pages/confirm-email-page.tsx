import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ErrorNotice } from "../feedback/error-notice"
import { useConfirmEmail } from "../hooks/use-confirm-email"
import { useForgetMe } from "../hooks/use-me"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { MessagePage } from "./message-page"
import { StaleLinkPage } from "./stale-link-page"

/** The token stands behind the #, where no log sees it. */
function readToken(): string {
  return new URLSearchParams(window.location.hash.slice(1)).get("token") ?? ""
}

/** B3. An address agrees to become, or to stop being, the e-mail of a login. The click keeps scanners from using the link up. */
export default function ConfirmEmailPage() {
  const { t } = useTranslation()
  const [token] = useState(readToken)
  const confirm = useConfirmEmail()
  const forgetMe = useForgetMe()

  if (token === "") {
    return <StaleLinkPage newLinkAt="/login" />
  }
  if (confirm.data === "waiting") {
    return (
      <MessagePage icon="mail" heading={t("confirmEmail.waitingTitle")} text={[t("confirmEmail.waitingText")]}>
        <Button asChild size="large" variant="secondary">
          <Link to="/">{t("common.toHome")}</Link>
        </Button>
      </MessagePage>
    )
  }
  if (confirm.data === "changed") {
    return (
      <MessagePage icon="done" heading={t("confirmEmail.doneTitle")} text={[t("confirmEmail.doneText")]}>
        <Button asChild size="large">
          <Link to="/login">{t("common.toLogin")}</Link>
        </Button>
      </MessagePage>
    )
  }
  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8">
        <PageHeading heading={t("confirmEmail.title")} lead={t("confirmEmail.lead")} />
        {confirm.error && <ErrorNotice error={confirm.error} />}
        <Button
          size="large"
          className="w-full"
          isLoading={confirm.isPending}
          onClick={() => confirm.mutate(token, { onSuccess: forgetMe })}
        >
          {t("confirmEmail.submit")}
        </Button>
      </div>
    </Frame>
  )
}
