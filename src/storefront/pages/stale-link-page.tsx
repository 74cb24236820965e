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

/** Where another link can be asked for, and what leads there. */
const ways = {
  "/forgot-password": "setPassword.newLink",
  "/login": "errors.staleLinkLogin",
} as const

/**
 * A link that was cut off on its way, so that there is nothing to send.
 *
 * @param newLinkAt null where there is no other link than the one in the mail
 */
export function StaleLinkPage({ newLinkAt }: { newLinkAt: keyof typeof ways | null }) {
  const { t } = useTranslation()
  const [error] = useState(incompleteLink)
  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8">
        <PageHeading heading={t("errors.staleLink")} />
        <ErrorNotice error={error} sentence={t(newLinkAt ? "errors.staleLinkText" : "errors.staleLinkWhole")} />
        <Button asChild size="large" variant="secondary">
          <Link to={newLinkAt ?? "/login"}>{t(newLinkAt ? ways[newLinkAt] : "common.toLogin")}</Link>
        </Button>
      </div>
    </Frame>
  )
}
