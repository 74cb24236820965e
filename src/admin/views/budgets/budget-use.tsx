import { clx, Text } from "@medusajs/ui"
import type { Budget } from "../../../api/schemas/budgets"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "./use-budget-texts"

/** What is left of a budget, with a bar and the figures behind it. */
export function BudgetUse({ budget }: { budget: Budget }) {
  const { t } = useTexts()
  const texts = useBudgetTexts()
  const { currency_code: currency, renews_at: renewsAt } = budget
  const isExceeded = budget.left.startsWith("-")
  const forecast = texts.forecast(budget)
  const facts = [
    t("budgets.used", { used: texts.money(budget.used, currency) }),
    ...(Number(budget.reserved) > 0 ? [t("budgets.held", { held: texts.money(budget.reserved, currency) })] : []),
    ...(renewsAt ? [t("budgets.renews", { date: texts.dayOf(renewsAt, budget.time_zone) })] : []),
  ]
  return (
    <div className="flex min-w-48 flex-col gap-1 py-2">
      <Text size="small" weight="plus" className={clx(isExceeded && "text-ui-fg-error")}>
        {texts.left(budget)}
      </Text>
      {budget.period !== "order" && (
        <>
          <BudgetBar budget={budget} isExceeded={isExceeded} />
          <Text size="xsmall" className="text-ui-fg-subtle">
            {facts.join(" · ")}
          </Text>
          {forecast && (
            <Text size="xsmall" weight={budget.forecast?.used_up_at ? "plus" : "regular"} className="text-ui-fg-subtle">
              {forecast}
            </Text>
          )}
        </>
      )}
    </div>
  )
}

interface BarProps {
  budget: Pick<Budget, "amount" | "carried" | "used" | "reserved">
  isExceeded: boolean
}

/** For the eye alone: the figures stand beside it. */
export function BudgetBar({ budget, isExceeded }: BarProps) {
  const whole = Number(budget.amount) + Number(budget.carried)
  const share = (amount: string) => Math.max(0, Math.min(100, (Number(amount) / whole) * 100))
  const used = share(budget.used)
  return (
    <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="bg-ui-bg-component h-1.5 w-full rounded-full">
      <rect width={used} height="6" className={isExceeded ? "fill-ui-tag-red-icon" : "fill-ui-tag-blue-icon"} />
      <rect x={used} width={Math.min(share(budget.reserved), 100 - used)} height="6" className="fill-ui-tag-orange-icon" />
    </svg>
  )
}
