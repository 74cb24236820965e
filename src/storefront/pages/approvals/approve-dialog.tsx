import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TFunction } from "i18next"
import type { ApprovalDetail } from "../../client"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { TextArea } from "../../form/text-area"
import { useChangeApproval } from "../../hooks/use-approvals"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { renderSubject } from "../budgets/budget-name"
import { maxComment } from "./max-comment"
import { renderPeople, renderPerson } from "./render-person"
import { renderUntil } from "./render-until"

export interface DecisionDialogProps {
  request: ApprovalDetail
  opener: HTMLElement | null
  onClose: () => void
  /** With what was done, in words; null where the page itself says it. */
  onDone: (sentence: string | null) => void
}

/** Names the sum and the limits that are gone over before it is ordered. */
export function ApproveDialog({ request, opener, ...on }: DecisionDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const change = useChangeApproval(request.id)
  const [comment, setComment] = useState("")
  const amount = renderMoney(request.amount, request.currency_code, locale)
  const isOrdered = request.on_approve === "order"
  const exceeded = request.limits.filter((limit) => limit.exceeded)
  return (
    <Modal title={t(isOrdered ? "approvals.approveTitle" : "approvals.approveTitleRelease", { amount })} returnFocusTo={opener} onClose={on.onClose}>
      <p className="text-pretty text-ui-fg-subtle">
        {t(isOrdered ? "approvals.approveText" : "approvals.approveTextRelease", { name: request.buyer.name ?? t("approvals.gone") })}
      </p>
      {exceeded.length > 0 && (
        <div>
          <p className="txt-small-plus">{t("approvals.approveOver")}</p>
          <ul className="text-ui-fg-subtle">
            {exceeded.map((limit) => (
              <li key={limit.limit_id}>
                {t("budgets.name", { subject: renderSubject(limit, t), period: t(`budgets.period.${limit.period}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.isPending) {
            change.mutate(
              { act: "approve", text: comment, tier: request.tier },
              { onSuccess: (decided) => on.onDone(describeOutcome(decided, { t, locale })) }
            )
          }
        }}
      >
        <TextArea
          isOptional
          name="comment"
          maxLength={maxComment}
          label={t("approvals.send.message")}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        {change.error && <ErrorNotice error={change.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button type="button" variant="secondary" onClick={on.onClose}>
            {t("common.cancel")}
          </Button>
          {request.allowed_acts.includes("approve") && (
            <Button type="submit" isLoading={change.isPending}>
              {t("approvals.approveConfirm", { amount })}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}

/** Where no order came of it, the page says why. */
function describeOutcome(
  { status, order, released_until: until, deciders }: ApprovalDetail,
  { t, locale }: { t: TFunction; locale: string }
): string | null {
  switch (status) {
    case "released":
      return until === null ? null : t("approvals.approveReleased", { date: renderUntil(until, locale) })
    case "ordered":
      return order?.display_id
        ? t("approvals.approveDone", { number: order.display_id })
        : t("approvals.approveDoneNoNumber")
    case "approved":
      return t("approvals.approveStarted")
    case "open":
      return t("approvals.approveNoted", { names: renderPeople(deciders.map((person) => renderPerson(person, t)), locale) })
    default:
      return null
  }
}
