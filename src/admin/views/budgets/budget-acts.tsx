import { Button } from "@medusajs/ui"
import type { Budget } from "../../../api/schemas/budgets"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "./use-budget-texts"

export type BudgetAct = "change" | "remove" | "statement"

/** What can be done with one budget. */
export function BudgetActs({ budget, onAct }: { budget: Budget; onAct: (act: BudgetAct) => void }) {
  const { t } = useTexts()
  const name = useBudgetTexts().name(budget)
  return (
    <div className="flex flex-wrap gap-2 py-2">
      {budget.period !== "order" && (
        <Button size="small" variant="secondary" aria-label={t("budgets.statementOf", { name })} onClick={() => onAct("statement")}>
          {t("budgets.statement")}
        </Button>
      )}
      <Button size="small" variant="secondary" aria-label={t("budgets.changeOne", { name })} onClick={() => onAct("change")}>
        {t("budgets.change")}
      </Button>
      <Button size="small" variant="secondary" aria-label={t("budgets.removeOne", { name })} onClick={() => onAct("remove")}>
        {t("budgets.remove")}
      </Button>
    </div>
  )
}
