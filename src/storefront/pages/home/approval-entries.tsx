import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ApprovalNews } from "../../hooks/use-approval-news"
import { useCompanyParam } from "../../hooks/use-company-param"
import { WaitingEntry } from "./waiting-entry"

/** Requests that wait for this person's word, and own ones that came back. */
export function ApprovalEntries({ news: { toDecide, rejected, released } }: { news: ApprovalNews }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <>
      {toDecide > 0 && (
        <WaitingEntry title={t("approvals.waiting", { count: toDecide })} text={t("approvals.waitingText")}>
          <Button asChild size="small" variant="secondary">
            <Link to={withCompany("/approvals")}>{t("approvals.waitingAct")}</Link>
          </Button>
        </WaitingEntry>
      )}
      {released > 0 && (
        <WaitingEntry title={t("approvals.released", { count: released })} text={t("approvals.releasedText")}>
          <Button asChild size="small" variant="secondary">
            <Link to={withCompany("/approvals?tab=mine&status=released")}>{t("approvals.handedBackAct")}</Link>
          </Button>
        </WaitingEntry>
      )}
      {rejected > 0 && (
        <WaitingEntry title={t("approvals.handedBack", { count: rejected })} text={t("approvals.handedBackText")}>
          <Button asChild size="small" variant="secondary">
            <Link to={withCompany("/approvals?tab=mine&status=rejected")}>{t("approvals.handedBackAct")}</Link>
          </Button>
        </WaitingEntry>
      )}
    </>
  )
}
