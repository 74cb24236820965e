import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Approval } from "../../client"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { useRemoveApproval } from "../../hooks/use-approvals"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { When } from "../when"
import { ApprovalStatusBadge } from "./approval-status-badge"

interface RemoveApprovalDialogProps {
  request: Approval
  opener: HTMLElement | null
  onClose: () => void
  onDone: () => void
}

/** Shows the request that goes off the list before it goes. */
export function RemoveApprovalDialog({ request, opener, ...on }: RemoveApprovalDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const remove = useRemoveApproval(on.onDone)
  return (
    <Modal title={t("approvals.deleteTitle")} returnFocusTo={opener} onClose={on.onClose}>
      <p className="text-ui-fg-subtle">{t("approvals.deleteText")}</p>
      <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg px-4 py-3 shadow-borders-base">
        <span className="txt-small-plus">
          <When at={request.created_at} never="" />
        </span>
        <ApprovalStatusBadge status={request.status} />
        <span>{renderMoney(request.amount, request.currency_code, locale)}</span>
      </div>
      {remove.error && <ErrorNotice error={remove.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={on.onClose}>
          {t("common.cancel")}
        </Button>
        <Button
          variant="danger"
          isLoading={remove.isPending}
          onClick={() => remove.mutate(request.id)}
        >
          {t("approvals.delete")}
        </Button>
      </div>
    </Modal>
  )
}
