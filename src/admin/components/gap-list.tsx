import type { Unapproved } from "../../api/schemas/unapproved"
import { useTexts } from "../hooks/use-texts"
import { useBudgetTexts } from "../views/budgets/use-budget-texts"

/** C7: for whom nobody could approve an order, by the budgets that would ask for it. */
export function GapList({ gap: { limits, limit_count: count } }: { gap: Unapproved }) {
  const { t } = useTexts()
  const texts = useBudgetTexts()
  // a role may be held in many companies
  const isOfSeveral = limits.some(({ company_id: id }) => id !== limits[0]?.company_id)
  return (
    <div className="txt-small text-ui-fg-subtle flex flex-col gap-1">
      <ul className="flex max-h-60 list-disc flex-col gap-1 overflow-y-auto pl-4">
        {limits.map((limit) => (
          <li key={limit.id}>
            {isOfSeveral && `${limit.company_name}: `}
            <span className="txt-small-plus text-ui-fg-base">
              {t("gap.budget", {
                subject: texts.subject(limit),
                amount: texts.money(limit.amount, limit.currency_code),
                period: t(`budgets.periods.${limit.period}`),
              })}
            </span>{" "}
            {limit.users.map(({ name }) => name).join(", ")}
            {limit.user_count > limit.users.length && t("gap.more", { count: limit.user_count - limit.users.length })}
          </li>
        ))}
      </ul>
      {count > limits.length && <p>{t("gap.moreBudgets", { count: count - limits.length })}</p>}
    </div>
  )
}
