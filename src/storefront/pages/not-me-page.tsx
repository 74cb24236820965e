import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useShop } from "../app/shop-context"
import { useLinkValues } from "../app/use-link-values"
import { ErrorNotice } from "../feedback/error-notice"
import { useDisputeActivation } from "../hooks/use-activation"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { SupportContact } from "../shell/support-contact"
import { MessagePage } from "./message-page"
import { StaleLinkPage } from "./stale-link-page"

/** "This was not me": names what the lock does before it is set. */
export default function NotMePage() {
  const { t } = useTranslation()
  const { config } = useShop()
  const values = useLinkValues()
  const dispute = useDisputeActivation()
  const token = values.get("token") ?? ""

  if (token === "") {
    return <StaleLinkPage newLinkAt={null} />
  }
  if (dispute.isSuccess) {
    return (
      <MessagePage icon="locked" heading={t("notMe.doneTitle")} text={[t("notMe.doneText")]}>
        <div className="flex flex-col gap-3 text-ui-fg-subtle">
          <SupportContact lead={t("footer.support")} />
          {config.shop_url && (
            <a className="link" href={config.shop_url}>
              {t("common.toShop")}
            </a>
          )}
        </div>
      </MessagePage>
    )
  }
  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8">
        <PageHeading heading={t("notMe.title")} lead={t("notMe.lead")} />
        <div className="flex flex-col gap-2 text-ui-fg-subtle">
          <p className="txt-small-plus text-ui-fg-base">{t("notMe.effect")}</p>
          <ul className="ml-4 flex list-disc flex-col gap-1">
            <li>{t("notMe.effectLogin")}</li>
            <li>{t("notMe.effectShop")}</li>
            <li>{t("notMe.effectUndo")}</li>
          </ul>
        </div>
        {dispute.error && <ErrorNotice error={dispute.error} />}
        <div className="flex flex-col gap-3">
          <Button
            variant="danger"
            size="large"
            className="w-full"
            isLoading={dispute.isPending}
            onClick={() => dispute.mutate(token)}
          >
            {t("notMe.submit")}
          </Button>
          <Button asChild variant="secondary" size="large" className="w-full">
            <Link to="/login">{t("notMe.keep")}</Link>
          </Button>
        </div>
      </div>
    </Frame>
  )
}
