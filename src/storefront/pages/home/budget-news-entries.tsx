import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BudgetNews } from "../../hooks/use-budget-news"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { renderSharing } from "../budgets/budget-name"
import { WaitingEntry } from "./waiting-entry"

/** Budgets of one's own that near their end, each with what is left. */
export function BudgetNewsEntries({ news: { nearlyUsed } }: { news: BudgetNews }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  return (
    <>
      {nearlyUsed.map((budget) => {
        const money = (amount: string) => renderMoney(amount, budget.currency_code, locale)
        const name = `${renderSharing(budget, t)}, ${t(`budgets.period.${budget.period}`)}`
        const text = budget.left.startsWith("-")
          ? t("budgets.over", { over: money(budget.left.slice(1)), amount: money(budget.amount) })
          : t("budgets.left", { left: money(budget.left), amount: money(budget.amount) })
        return (
          <WaitingEntry key={budget.id} title={t(Number(budget.left) > 0 ? "home.waitBudget" : "home.waitBudgetGone")} text={`${name}: ${text}`}>
            <Button asChild size="small" variant="secondary">
              <Link to={withCompany("/budgets")}>{t("home.waitBudgetAct")}</Link>
            </Button>
          </WaitingEntry>
        )
      })}
    </>
  )
}
