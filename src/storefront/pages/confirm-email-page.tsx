import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import { ErrorNotice } from "../feedback/error-notice"
import { useConfirmEmailChange } from "../hooks/use-email-change"
import { useForgetMe } from "../hooks/use-me"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { MessagePage } from "./message-page"
import { StaleLinkPage } from "./stale-link-page"

/** B3: the end of a link about another address; the click keeps scanners of mails from using it up. */
export default function ConfirmEmailPage() {
  const { t } = useTranslation()
  const { hash } = useLocation()
  const confirm = useConfirmEmailChange()
  const forgetMe = useForgetMe()
  // behind the "#", where no server on the way reads it
  const token = new URLSearchParams(hash.slice(1)).get("token") ?? ""

  if (token === "") {
    return <StaleLinkPage />
  }
  if (confirm.data) {
    return (
      <MessagePage
        icon={confirm.data === "changed" ? "done" : "mail"}
        heading={t(`confirmEmail.${confirm.data}`)}
        text={[t(`confirmEmail.${confirm.data}Text`)]}
      >
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
