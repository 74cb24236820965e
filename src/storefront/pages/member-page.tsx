import { Fragment, type ReactNode } from "react"
import { Navigate, useLocation } from "react-router-dom"
import { isCustomerCenterError, type Me } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { PageSkeleton } from "../feedback/skeletons"
import { useCompanyParam } from "../hooks/use-company-param"
import { isInvitation } from "../hooks/list-companies"
import { useMe } from "../hooks/use-me"
import { MemberFrame } from "../shell/member-frame"
import { ChooseCompany } from "./choose-company"
import { NoPermission, type PagePermission } from "./no-permission"
import { SessionEndedPage } from "./session-ended-page"
import { StaleCompany } from "./stale-company"

/** Codes with which the shop says that this person does not act in the company of the address. */
const staleCodes = ["company_inactive", "user_deactivated", "not_found"]

interface MemberPageProps {
  /** What the page is for needs this; `me` and the routes decide alike. */
  permission?: PagePermission
  children: (me: Me) => ReactNode
}

/**
 * A page for somebody who is signed in: it leads others to the login and back,
 * and asks for the company where there are several and none is chosen.
 */
export function MemberPage({ permission, children }: MemberPageProps) {
  const { pathname, search } = useLocation()
  const { companyId } = useCompanyParam()
  const me = useMe(companyId)
  // a shop that is out of reach for a moment takes nothing away that is on the page already
  const error = me.data && mayRetry(me.error) ? null : me.error

  if (isCustomerCenterError(error, "session_ended")) {
    return <SessionEndedPage error={error} />
  }
  if (isCustomerCenterError(error, "unauthorized")) {
    const returnTo = encodeURIComponent(`${pathname}${search}`)
    return (
      <Navigate
        replace
        to={pathname === "/" && search === "" ? "/login" : `/login?return_to=${returnTo}`}
      />
    )
  }
  if (error) {
    const isStale = isCustomerCenterError(error) && staleCodes.includes(error.code)
    return (
      <MemberFrame me={null}>
        {isStale ? (
          <StaleCompany error={error} />
        ) : (
          <ErrorNotice
            error={error}
            onRetry={mayRetry(error) ? () => void me.refetch() : undefined}
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
      <InCompany me={me.data} companyId={companyId} permission={permission}>
        {children}
      </InCompany>
    </MemberFrame>
  )
}

/** Whether the same question may have another answer: not where the shop refused it. */
function mayRetry(error: Error | null): boolean {
  return !isCustomerCenterError(error) || error.status === 0 || error.status >= 500
}

interface InCompanyProps extends MemberPageProps {
  me: Me
  companyId: string | null
}

/** The page where it is clear in which company; the way there where it is not. */
function InCompany({ me, companyId, permission, children }: InCompanyProps) {
  const { pathname, search } = useLocation()
  const { current, places } = me
  if (current !== null) {
    return permission !== undefined && !current.permissions.includes(permission) ? (
      <NoPermission current={current} permission={permission} />
    ) : (
      // nothing of one company is shown in another: neither rows that are kept until the next ones come, nor what was done
      <Fragment key={current.business_user_id}>{children(me)}</Fragment>
    )
  }
  const acting = places.filter((place) => place.acting)
  if (companyId === null && acting.length > 1) {
    return <ChooseCompany me={me} />
  }
  const [only] = acting
  if (companyId === null && only?.company) {
    const params = new URLSearchParams(search)
    params.set("company", only.company.id)
    return <Navigate replace to={`${pathname}?${params.toString()}`} />
  }
  const isShutOut = places.some((place) => place.reason !== null && !isInvitation(place))
  return companyId !== null || permission !== undefined || (isShutOut && !only) ? (
    <StaleCompany error={null} />
  ) : (
    children(me)
  )
}
