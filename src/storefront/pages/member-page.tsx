import type { ReactNode } from "react"
import { Navigate, useLocation } from "react-router-dom"
import { isCustomerCenterError, type Me } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { PageSkeleton } from "../feedback/skeletons"
import { useCompanyParam } from "../hooks/use-company-param"
import { useMe } from "../hooks/use-me"
import { MemberFrame } from "../shell/member-frame"
import { ChooseCompany } from "./choose-company"
import { EndedSession } from "./ended-session"
import { StaleCompany } from "./stale-company"

/** Codes with which the shop says that this person does not act in the company of the address. */
const staleCodes = ["company_inactive", "user_deactivated", "not_found"]

/**
 * A page for somebody who is signed in: it leads others to the login and back,
 * and asks for the company where there are several and none is chosen.
 */
export function MemberPage({ children }: { children: (me: Me) => ReactNode }) {
  const { pathname, search } = useLocation()
  const { companyId } = useCompanyParam()
  const me = useMe(companyId)

  const returnTo = encodeURIComponent(`${pathname}${search}`)
  const login = pathname === "/" && search === "" ? "/login" : `/login?return_to=${returnTo}`
  if (isCustomerCenterError(me.error, "unauthorized")) {
    return <Navigate replace to={login} />
  }
  if (isCustomerCenterError(me.error, "session_ended")) {
    return <EndedSession to={login} />
  }
  if (me.error) {
    const isStale =
      companyId !== null && isCustomerCenterError(me.error) && staleCodes.includes(me.error.code)
    return (
      <MemberFrame me={null}>
        {isStale ? (
          <StaleCompany error={me.error} />
        ) : (
          <ErrorNotice
            error={me.error}
            onRetry={mayRetry(me.error) ? () => void me.refetch() : undefined}
          />
        )}
      </MemberFrame>
    )
  }
  if (!me.data) {
    return (
      <MemberFrame me={null}>
        <PageSkeleton />
      </MemberFrame>
    )
  }
  return (
    <MemberFrame me={me.data}>
      <InCompany me={me.data} companyId={companyId}>
        {children}
      </InCompany>
    </MemberFrame>
  )
}

/** Whether the same question may have another answer: not where the shop refused it. */
function mayRetry(error: Error): boolean {
  return !isCustomerCenterError(error) || error.status === 0 || error.status >= 500
}

interface InCompanyProps {
  me: Me
  companyId: string | null
  children: (me: Me) => ReactNode
}

/** The page where it is clear in which company; the way there where it is not. */
function InCompany({ me, companyId, children }: InCompanyProps) {
  if (me.current !== null) {
    return children(me)
  }
  if (companyId !== null) {
    return <StaleCompany error={null} />
  }
  const mustChoose = me.places.filter((place) => place.acting).length > 1
  return mustChoose ? <ChooseCompany me={me} /> : children(me)
}
