import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Budget } from "../../client"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { useRemoveBudget } from "../../hooks/use-budgets"
import { BudgetFigures } from "./budget-figures"
import { renderBudgetName } from "./budget-name"

interface RemoveBudgetDialogProps {
  budget: Budget
  opener: HTMLElement
  onClose: () => void
  onDone: () => void
}

/** Shows the budget that goes before it goes. */
export function RemoveBudgetDialog({ budget, opener, ...on }: RemoveBudgetDialogProps) {
  const { t } = useTranslation()
  const remove = useRemoveBudget()
  return (
    <Modal title={t("budgets.ask")} returnFocusTo={opener} onClose={on.onClose}>
      <p className="text-ui-fg-subtle">{t("budgets.askText")}</p>
      <div className="flex flex-col gap-2 rounded-lg px-4 py-3 shadow-borders-base">
        <p className="txt-small-plus">{renderBudgetName(budget, t)}</p>
        <BudgetFigures budget={budget} />
      </div>
      {remove.error && <ErrorNotice error={remove.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={on.onClose}>
          {t("common.cancel")}
        </Button>
        <Button
          variant="danger"
          isLoading={remove.isPending}
          onClick={() => remove.mutate(budget.id, { onSuccess: on.onDone })}
        >
          {t("budgets.remove")}
        </Button>
      </div>
    </Modal>
  )
}
