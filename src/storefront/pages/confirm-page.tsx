import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLinkValues } from "../app/use-link-values"
import { ErrorNotice } from "../feedback/error-notice"
import { useConfirmAddress } from "../hooks/use-activation"
import { useForgetMe } from "../hooks/use-me"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { MessagePage } from "./message-page"
import { StaleLinkPage } from "./stale-link-page"

/** A8. The click keeps scanners that open links in mails from using the link up. */
export default function ConfirmPage() {
  const { t } = useTranslation()
  const values = useLinkValues()
  const confirm = useConfirmAddress()
  const forgetMe = useForgetMe()
  const token = values.get("token") ?? ""

  if (token === "") {
    return <StaleLinkPage newLinkAt="/login" />
  }
  if (confirm.isSuccess) {
    return (
      <MessagePage icon="done" heading={t("confirm.doneTitle")} text={[t("confirm.doneText")]}>
        <Button asChild size="large">
          <Link to="/login">{t("common.toLogin")}</Link>
        </Button>
      </MessagePage>
    )
  }
  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8">
        <PageHeading heading={t("confirm.title")} lead={t("confirm.lead")} />
        {confirm.error && <ErrorNotice error={confirm.error} />}
        <Button
          size="large"
          className="w-full"
          isLoading={confirm.isPending}
          onClick={() => confirm.mutate(token, { onSuccess: forgetMe })}
        >
          {t("confirm.submit")}
        </Button>
      </div>
    </Frame>
  )
}
