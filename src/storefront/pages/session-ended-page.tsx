import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useLocation, useNavigate } from "react-router-dom"
import { ErrorNotice } from "../feedback/error-notice"
import { useForgetMe, useLogout } from "../hooks/use-me"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"

/**
 * Somebody ended all sessions, or the password or the address changed (B4). The page
 * lets go of the session, for the shop refuses everything that comes with it, and
 * the login leads back here.
 */
export function SessionEndedPage({ error }: { error: Error }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const logout = useLogout()
  const forgetMe = useForgetMe()
  const hasAsked = useRef(false)
  const { mutate } = logout
  useEffect(() => {
    if (!hasAsked.current) {
      hasAsked.current = true
      mutate()
    }
  }, [mutate])

  return (
    <Frame width="narrow">
      <div className="card my-auto flex flex-col gap-6 p-6 sm:p-8">
        <PageHeading heading={t("ended.title")} lead={t("ended.text")} />
        <ErrorNotice error={error} />
        <Button
          size="large"
          isLoading={logout.isPending}
          onClick={() => {
            void navigate(`/login?return_to=${encodeURIComponent(`${pathname}${search}`)}`)
            forgetMe()
          }}
        >
          {t("common.toLogin")}
        </Button>
      </div>
    </Frame>
  )
}
