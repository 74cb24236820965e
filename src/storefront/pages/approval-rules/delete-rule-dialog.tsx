import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ApprovalRule } from "../../client"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { useDeleteApprovalRule } from "../../hooks/use-approval-rules"

interface DeleteRuleDialogProps {
  rule: ApprovalRule
  opener: HTMLElement
  onClose: () => void
  onDone: () => void
}

/** Names the rule before it goes. */
export function DeleteRuleDialog({ rule, opener, ...on }: DeleteRuleDialogProps) {
  const { t } = useTranslation()
  const remove = useDeleteApprovalRule()
  return (
    <Modal title={t("approvalRules.ask", { name: rule.name })} returnFocusTo={opener} onClose={on.onClose}>
      <p className="text-pretty text-ui-fg-subtle">{t("approvalRules.askText")}</p>
      {remove.error && <ErrorNotice error={remove.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={on.onClose}>
          {t("common.cancel")}
        </Button>
        <Button variant="danger" isLoading={remove.isPending} onClick={() => remove.mutate(rule.id, { onSuccess: on.onDone })}>
          {t("approvalRules.delete")}
        </Button>
      </div>
    </Modal>
  )
}
