import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ApprovalDetail } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { useChangeApproval } from "../../hooks/use-approvals"
import { useTakeUpCart } from "../../hooks/use-basket"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLocale } from "../../i18n/use-locale"
import { renderDecider, renderPeople } from "./render-person"
import { renderUntil } from "./render-until"

interface FrozenNoticeProps {
  request: ApprovalDetail
  placeId: string
  /** Told where the basket can be changed again. */
  onFree?: () => void
  /** Further ways on. */
  children?: ReactNode
}

/** C4: why nothing of this basket can be changed, who it waits for, and how it becomes a basket again. */
export function FrozenNotice({ request, placeId, onFree, children }: FrozenNoticeProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  const change = useChangeApproval(request.id)
  const takeUp = useTakeUpCart(placeId)
  const { status, deciders, failure, released_until: until } = request
  const isReleased = status === "released"
  const act = (["change", "withdraw"] as const).find((one) => request.allowed_acts.includes(one))
  const isHandled = status === "failed" || status === "rejected"
  const free = () => {
    if (act !== undefined) {
      change.mutate(
        { act },
        {
          onSuccess: ({ cart_id: cartId }) => {
            takeUp(cartId)
            onFree?.()
          },
        }
      )
    }
  }
  return (
    <Notice
      tone={isReleased ? "success" : isHandled ? "error" : "info"}
      title={t(`approvals.frozen.${readFrozen(request)}`, { date: until === null ? "" : renderUntil(until, locale) })}
    >
      {failure && <p className="text-ui-fg-base">{failure.message}</p>}
      {isHandled && request.last_comment !== null && (
        <blockquote className="whitespace-pre-line border-l-2 border-ui-border-strong pl-3 text-ui-fg-base [overflow-wrap:anywhere]">
          {request.last_comment}
        </blockquote>
      )}
      {status === "open" && (
        <p className="text-ui-fg-base">
          {deciders.length === 0
            ? t("approvals.nobodyDecides")
            : `${t("approvals.waitsFor")}: ${renderPeople(deciders.map((person) => renderDecider(person, t)), locale)}`}
        </p>
      )}
      <p>{t(isReleased ? "approvals.releasedBasketText" : "approvals.frozenText")}</p>
      {change.error && <ErrorNotice error={change.error} />}
      <div className="mt-1 flex flex-wrap gap-2">
        {children}
        {act !== undefined && (
          <Button size="small" variant="secondary" isLoading={change.isPending} onClick={free}>
            {t(`approvals.${act}`)}
          </Button>
        )}
        <Button asChild size="small" variant="secondary">
          <Link to={withCompany(`/approvals/${request.id}`)}>{t("approvals.toRequest")}</Link>
        </Button>
      </div>
    </Notice>
  )
}

/** A request that has just been settled otherwise is on its way out of here. */
function readFrozen({
  status,
  released_until: until,
}: ApprovalDetail): Exclude<ApprovalDetail["status"], "ordered" | "withdrawn"> | "undecided" {
  switch (status) {
    case "expired":
      return until === null ? "undecided" : status
    case "ordered":
      return "approved"
    case "withdrawn":
      return "open"
    default:
      return status
  }
}
