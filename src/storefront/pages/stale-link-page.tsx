import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { CustomerCenterError } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"

function incompleteLink(): CustomerCenterError {
  return new CustomerCenterError({
    code: "link_invalid",
    message: "The link has no token.",
    status: 0,
  })
}

/** A link that was cut off on its way, so that there is nothing to send. */
export function StaleLinkPage() {
  const { t } = useTranslation()
  const [error] = useState(incompleteLink)
  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8">
        <PageHeading heading={t("errors.staleLink")} />
        <ErrorNotice error={error} />
        <Button asChild size="large" variant="secondary">
          <Link to="/login">{t("common.toLogin")}</Link>
        </Button>
      </div>
    </Frame>
  )
}
