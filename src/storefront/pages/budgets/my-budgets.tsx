import { CurrencyDollar } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useMyBudgets } from "../../hooks/use-budgets"
import { useCompanyParam } from "../../hooks/use-company-param"
import { EmptyState } from "../../list/empty-state"
import { BudgetFigures } from "./budget-figures"
import { BudgetTerms } from "./budget-terms"
import { hasStatement, renderBudgetName, renderSharing } from "./budget-name"

/** Every budget that holds for whoever looks, with what is left of it. */
export function MyBudgets() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const mine = useMyBudgets()
  return (
    <section aria-labelledby="my-budgets" className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <h2 id="my-budgets" className="txt-medium-plus">
          {t("budgets.mine")}
        </h2>
        <p className="text-pretty text-ui-fg-subtle">{t("budgets.mineText")}</p>
      </div>
      {mine.error && <ErrorNotice isQuiet error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isPending && <CardSkeleton lines={1} />}
      {mine.data?.length === 0 && (
        <EmptyState icon={<CurrencyDollar />} title={t("budgets.noMine")} text={t("budgets.noMineText")} />
      )}
      {mine.data && mine.data.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2">
          {mine.data.map((budget) => (
            <li key={budget.id} className="card flex flex-col gap-4 p-5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h3 className="txt-small-plus">
                  {renderSharing(budget, t)}, {t(`budgets.period.${budget.period}`)}
                </h3>
                {hasStatement(budget) && (
                  <Link
                    className="link txt-small"
                    aria-label={t("budgets.statementOf", { name: renderBudgetName(budget, t) })}
                    to={withCompany(`/budgets/${budget.id}/statement`)}
                  >
                    {t("budgets.statement")}
                  </Link>
                )}
              </div>
              <BudgetFigures budget={budget} />
              <BudgetTerms budget={budget} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
