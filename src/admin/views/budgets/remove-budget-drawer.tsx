import { toast } from "@medusajs/ui"
import type { Budget } from "../../../api/schemas/budgets"
import { FormDrawer } from "../../components/form-drawer"
import { useDeleteBudget } from "../../hooks/budgets"
import { useTexts } from "../../hooks/use-texts"
import { BudgetUse } from "./budget-use"
import { useBudgetTexts } from "./use-budget-texts"

interface RemoveBudgetDrawerProps {
  companyId: string
  budget: Budget
  onClose: () => void
}

/** Shows the budget that goes before it goes. */
export function RemoveBudgetDrawer({ companyId, budget, onClose }: RemoveBudgetDrawerProps) {
  const { t } = useTexts()
  const remove = useDeleteBudget(companyId, budget.id)
  const texts = useBudgetTexts()
  return (
    <FormDrawer
      onClose={onClose}
      title={t("budgets.removeTitle")}
      description={t("budgets.removeText")}
      submitLabel={t("budgets.remove")}
      submitVariant="danger"
      busy={remove.isPending}
      error={remove.error}
      onSubmit={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast.success(t("budgets.removed"))
            onClose()
          },
        })
      }
    >
      <div className="txt-small flex flex-col">
        <p className="txt-small-plus">{texts.name(budget)}</p>
        <BudgetUse budget={budget} />
      </div>
    </FormDrawer>
  )
}
