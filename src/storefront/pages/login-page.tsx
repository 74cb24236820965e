import { useTranslation } from "react-i18next"
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from "react-router-dom"
import { readBasePath } from "../app/base-path"
import { readReturnTo } from "../app/return-to"
import { Notice } from "../feedback/notice"
import { CardSkeleton } from "../feedback/skeletons"
import { useForgetMe, useMe } from "../hooks/use-me"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { readKeptEntries } from "./activate/kept-entries"
import { LoginForm } from "./login-form"

/** A11: afterwards back to where one came from, within these pages. */
export function LoginPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { state } = useLocation()
  const [params] = useSearchParams()
  const me = useMe(null)
  const forgetMe = useForgetMe()
  const returnTo = readReturnTo(params.get("return_to"), readBasePath())
  const isLoggedOut = state?.loggedOut === true
  const isEnded = state?.sessionsEnded === true

  // what was known before the session ended does not count
  if (me.isSuccess) {
    return <Navigate replace to={returnTo} />
  }
  return (
    <Frame width="narrow">
      <div className="my-auto flex flex-col gap-6 sm:pb-16">
        <PageHeading heading={t("login.title")} lead={t("login.lead")} />
        {isLoggedOut && <Notice tone="success" title={t("login.loggedOut")} />}
        {isEnded && <Notice tone="success" title={t("login.sessionsEnded")} />}
        {!isLoggedOut && !isEnded && returnTo !== "/" && me.isFetched && (
          <Notice tone="info" title={t("login.expired")} />
        )}
        {!me.isFetched ? (
          <CardSkeleton lines={2} />
        ) : (
          <LoginForm
            email={readKeptEntries().email}
            onLoggedIn={() => {
              forgetMe()
              void navigate(returnTo, { replace: true })
            }}
          />
        )}
        <p className="text-center text-ui-fg-subtle">
          {t("login.first")}{" "}
          <Link className="link" to="/activate">
            {t("login.activate")}
          </Link>
        </p>
      </div>
    </Frame>
  )
}
