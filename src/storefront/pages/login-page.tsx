import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from "react-router-dom"
import { readBasePath } from "../app/base-path"
import { readReturnTo } from "../app/return-to"
import { Notice } from "../feedback/notice"
import { CardSkeleton } from "../feedback/skeletons"
import { useForgetArrival } from "../hooks/use-forget-arrival"
import { useForgetMe, useMe } from "../hooks/use-me"
import { Frame } from "../shell/frame"
import { PageHeading } from "../shell/page-heading"
import { readKeptEntries } from "./activate/kept-entries"
import { LoginForm } from "./login-form"

/** A11: afterwards back to where one came from, within these pages. */
export function LoginPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const me = useMe(null)
  const forgetMe = useForgetMe()
  const returnTo = readReturnTo(params.get("return_to"), readBasePath())

  // what was known before the session ended does not count
  if (me.isSuccess) {
    return <Navigate replace to={returnTo} />
  }
  return (
    <Frame width="narrow">
      <div className="my-auto flex flex-col gap-6 sm:pb-16">
        <PageHeading heading={t("login.title")} lead={t("login.lead")} />
        <WhyHere isExpired={returnTo !== "/" && me.isFetched} />
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

/** What was just left, told once; else that a page asks for it. */
function WhyHere({ isExpired }: { isExpired: boolean }) {
  const { t } = useTranslation()
  const [state] = useState(useLocation().state)
  useForgetArrival()
  if (state?.loggedOut === true) {
    return <Notice tone="success" title={t("login.loggedOut")} />
  }
  if (state?.sessionsEnded === true) {
    return <Notice tone="success" title={t("login.sessionsEnded")} />
  }
  return isExpired ? <Notice tone="info" title={t("login.expired")} /> : null
}
