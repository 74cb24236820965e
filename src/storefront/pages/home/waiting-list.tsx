import { Button, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { isInvitation } from "../../hooks/list-companies"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useApprovalNews } from "../../hooks/use-approval-news"
import { useBudgetNews } from "../../hooks/use-budget-news"
import { useUserNews } from "../../hooks/use-user-news"
import { AcceptButton } from "../accept-button"
import { ApprovalEntries } from "./approval-entries"
import { BudgetNewsEntries } from "./budget-news-entries"
import { ConfirmAddressEntry } from "./confirm-address-entry"
import { UserEntries } from "./user-entries"
import { WaitingEntry } from "./waiting-entry"

/** What waits for this person, the most pressing first. That nothing does is said once everything has answered. */
export function WaitingList({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const users = useUserNews(me)
  const approvals = useApprovalNews(me)
  const budgets = useBudgetNews(me)
  const asked = [users, approvals, budgets]
  const isLoading = asked.some((news) => news.isLoading)
  const failed = asked.filter((news) => news.error !== null)
  const { user, places } = me
  const invitations = places.filter(isInvitation)
  const hasName = Boolean(user.first_name && user.last_name)
  const isEmpty =
    !isLoading &&
    failed.length === 0 &&
    user.email_confirmed &&
    hasName &&
    places.length > 0 &&
    invitations.length + users.invited + users.contacts + users.plain === 0 &&
    approvals.toDecide + approvals.rejected + approvals.released + budgets.nearlyUsed.length === 0
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("home.waiting")}</h2>
      <div className="card divide-y">
        {places.length === 0 && (
          <WaitingEntry title={t("home.waitActivate")} text={t("home.waitActivateText")}>
            <Act to="/activate" label={t("home.waitActivateAct")} />
          </WaitingEntry>
        )}
        {invitations.map((place) => (
          <WaitingEntry
            key={place.business_user.id}
            title={t("home.waitJoin", { company: place.company?.name ?? "" })}
            text={t("home.waitJoinText")}
          >
            <AcceptButton place={place} />
          </WaitingEntry>
        ))}
        {!user.email_confirmed && places.length > 0 && <ConfirmAddressEntry email={user.email} />}
        {!hasName && (
          <WaitingEntry title={t("home.waitName")} text={t("home.waitNameText")}>
            <Act to={withCompany("/account")} label={t("home.waitNameAct")} />
          </WaitingEntry>
        )}
        <ApprovalEntries news={approvals} />
        <BudgetNewsEntries news={budgets} />
        <UserEntries news={users} />
        {isLoading && (
          <div role="status" className="flex h-16 items-center px-6">
            <span className="sr-only">{t("common.loading")}</span>
            <Skeleton className="h-4 w-1/2" />
          </div>
        )}
        {failed[0] && (
          <div className="p-4">
            <ErrorNotice isQuiet error={failed[0].error} onRetry={() => failed.forEach(({ retry }) => retry())} />
          </div>
        )}
        {isEmpty && <WaitingEntry title={t("home.nothing")} text={t("home.nothingText")} />}
      </div>
    </section>
  )
}

function Act({ to, label }: { to: string; label: string }) {
  return (
    <Button asChild size="small" variant="secondary">
      <Link to={to}>{label}</Link>
    </Button>
  )
}
