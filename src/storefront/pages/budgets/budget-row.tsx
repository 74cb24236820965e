import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Budget } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import { BudgetFigures } from "./budget-figures"
import { hasStatement, renderBudgetName } from "./budget-name"
import { BudgetTerms } from "./budget-terms"

interface BudgetRowProps {
  budget: Budget
  onRemove: (opener: HTMLElement) => void
}

/** One budget of the company with its figures, and what can be done with it. */
export function BudgetRow({ budget, onRemove }: BudgetRowProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const name = renderBudgetName(budget, t)
  const at = (path: string) => withCompany(`/budgets/${budget.id}${path}`)
  return (
    <li className="grid gap-4 p-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto] md:gap-8">
      <div className="flex min-w-0 flex-col gap-1">
        <h3 className="txt-small-plus">{name}</h3>
        {budget.subject_type !== "company" && (
          <p className="text-ui-fg-subtle">{t(`budgets.subject.${budget.subject_type}`)}</p>
        )}
        <BudgetTerms budget={budget} />
      </div>
      <BudgetFigures budget={budget} />
      <div className="flex flex-wrap items-start gap-2 md:flex-col md:items-stretch">
        {hasStatement(budget) && (
          <Button asChild size="small" variant="secondary">
            <Link to={at("/statement")} aria-label={t("budgets.statementOf", { name })}>
              {t("budgets.statement")}
            </Link>
          </Button>
        )}
        <Button asChild size="small" variant="secondary">
          <Link to={at("")} aria-label={t("budgets.changeOne", { name })}>
            {t("budgets.change")}
          </Link>
        </Button>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("budgets.removeOne", { name })}
          onClick={(event) => onRemove(event.currentTarget)}
        >
          {t("budgets.remove")}
        </Button>
      </div>
    </li>
  )
}
