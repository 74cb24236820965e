import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ApprovalDetail } from "../../client"
import { Notice } from "../../feedback/notice"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { renderDecider, renderPeople } from "./render-person"

/** The basket is on its way: who has it now, and where to follow it. Takes the focus, so that a screen reader reads it. */
export function SentNotice({ request, next }: { request: ApprovalDetail; next?: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const amount = renderMoney(request.amount, request.currency_code, locale)
  const names = renderPeople(request.deciders.map((person) => renderDecider(person, t)), locale)
  return (
    <div ref={box} tabIndex={-1} role="status" className="rounded-lg outline-none focus-visible:shadow-borders-focus">
      <Notice tone="success" title={t("approvals.sent")}>
        <p>{names === "" ? t("approvals.sentTextNobody", { amount }) : t("approvals.sentText", { amount, names })}</p>
        {next !== undefined && <p>{next}</p>}
        <Button asChild size="small" variant="secondary" className="mt-1 self-start">
          <Link to={withCompany(`/approvals/${request.id}`)}>{t("approvals.toRequest")}</Link>
        </Button>
      </Notice>
    </div>
  )
}
