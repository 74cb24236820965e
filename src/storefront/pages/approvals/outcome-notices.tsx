import { useTranslation } from "react-i18next"
import type { ApprovalDetail } from "../../client"
import { Notice } from "../../feedback/notice"
import { useLocale } from "../../i18n/use-locale"
import { renderUntil } from "./render-until"

/** C6: what became of an approved request, where that asks something of somebody. */
export function OutcomeNotices({ request }: { request: ApprovalDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { status, failure, released_until: until, buyer } = request
  if (failure) {
    return (
      <Notice tone="error" title={t("approvals.event.failed")}>
        <p className="text-ui-fg-base">{failure.message}</p>
        <p>{t(request.allowed_acts.includes("approve") ? "approvals.failedText" : "approvals.failedTextBuyer")}</p>
      </Notice>
    )
  }
  if (status === "released" && until !== null) {
    const date = renderUntil(until, locale)
    return (
      <Notice tone="success" title={t(buyer.is_me ? "approvals.releasedMine" : "approvals.releasedTheirs", { date })}>
        <p>{t(buyer.is_me ? "approvals.releasedMineText" : "approvals.releasedTheirsText")}</p>
      </Notice>
    )
  }
  const reason = request.events.findLast(({ kind }) => kind === "rejected")?.text ?? null
  if (status === "rejected" && buyer.is_me && reason !== null) {
    return (
      <Notice tone="error" title={t("approvals.event.rejected", { name: request.decision?.by.name ?? t("approvals.gone") })}>
        <p className="whitespace-pre-line text-ui-fg-base [overflow-wrap:anywhere]">{reason}</p>
        <p>{t("approvals.rejectedText")}</p>
      </Notice>
    )
  }
  if (status === "expired") {
    const isUndecided = until === null
    return (
      <Notice tone="info" title={t(isUndecided ? "approvals.event.undecided" : "approvals.event.expired")}>
        {buyer.is_me && <p>{t(isUndecided ? "approvals.undecidedText" : "approvals.expiredText")}</p>}
      </Notice>
    )
  }
  return null
}
