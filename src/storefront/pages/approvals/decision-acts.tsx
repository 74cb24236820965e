import { Button } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ApprovalDetail } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { ApproveDialog } from "./approve-dialog"
import { RejectDialog } from "./reject-dialog"

interface DecisionActsProps {
  request: ApprovalDetail
  /** Told what was done, in words. */
  onDone: (sentence: string) => void
}

/** C6: approve or reject, for whoever may decide about this one. */
export function DecisionActs({ request, onDone }: DecisionActsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { over_ceiling: ceiling } = request
  const [asked, setAsked] = useState<"approve" | "reject" | null>(null)
  const openers = { approve: useRef<HTMLButtonElement>(null), reject: useRef<HTMLButtonElement>(null) }
  const may = (act: ApprovalDetail["allowed_acts"][number]) => request.allowed_acts.includes(act)
  const isBlocked = request.limits.some(({ exceeded, on_exceed: onExceed }) => exceeded && onExceed === "block")
  const close = () => setAsked(null)
  const finish = (sentence: string | null) => {
    close()
    if (sentence !== null) {
      onDone(sentence)
    }
  }
  if (asked === null && !may("approve") && !may("reject")) {
    return null
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {may("approve") && (
          <Button
            ref={openers.approve}
            size="large"
            disabled={isBlocked}
            aria-describedby={isBlocked ? "approve-blocked" : undefined}
            onClick={() => setAsked("approve")}
          >
            {t(request.status === "failed" ? "approvals.approveAgain" : "approvals.approve")}
          </Button>
        )}
        {may("reject") && (
          <Button ref={openers.reject} size="large" variant="secondary" onClick={() => setAsked("reject")}>
            {t("approvals.reject")}
          </Button>
        )}
      </div>
      {ceiling && (
        <p className="text-pretty text-ui-fg-subtle">
          {t("approvals.overCeiling", { amount: renderMoney(ceiling.amount, ceiling.currency_code, locale) })}
        </p>
      )}
      {may("approve") && isBlocked && (
        <p id="approve-blocked" className="text-pretty text-ui-fg-subtle">
          {t("approvals.blocks")}
        </p>
      )}
      {asked === "approve" && (
        <ApproveDialog request={request} opener={openers.approve.current} onClose={close} onDone={finish} />
      )}
      {asked === "reject" && (
        <RejectDialog request={request} opener={openers.reject.current} onClose={close} onDone={finish} />
      )}
    </div>
  )
}
