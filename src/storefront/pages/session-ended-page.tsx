import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import { ErrorNotice } from "../feedback/error-notice"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"

/** Somebody ended all sessions, or the password or the address changed: the login leads back here. */
export function SessionEndedPage({ error }: { error: Error }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8">
        <PageHeading heading={t("ended.title")} lead={t("ended.text")} />
        <ErrorNotice error={error} />
        <Button asChild size="large">
          <Link to={`/login?return_to=${encodeURIComponent(`${pathname}${search}`)}`}>
            {t("common.toLogin")}
          </Link>
        </Button>
      </div>
    </Frame>
  )
}
