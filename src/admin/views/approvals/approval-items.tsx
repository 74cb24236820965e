import { Text } from "@medusajs/ui"
import type { AdminApprovalDetail } from "../../../api/schemas/approvals"
import { Section } from "../../components/section"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"

/** What is asked for, as the buyer saw it. */
export function ApprovalItems({ request }: { request: AdminApprovalDetail }) {
  const { t } = useTexts()
  const { money } = useBudgetTexts()
  const amount = (value: string) => money(value, request.currency_code)
  return (
    <Section title={t("approvals.items")}>
      <ul className="divide-y">
        {request.items.map((item) => (
          <li key={item.id} className="flex items-start justify-between gap-4 px-6 py-3">
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <Text size="small" weight="plus">
                {item.name}
              </Text>
              {item.quantity !== item.asked_quantity && (
                <Text size="small">
                  {t(item.quantity === 0 ? "approvals.removedOf" : "approvals.loweredOf", { asked: item.asked_quantity })}
                </Text>
              )}
              <Text size="small" className="text-ui-fg-subtle">
                {[item.sku, `${item.quantity} × ${amount(item.unit_price)}`].filter(Boolean).join(" · ")}
              </Text>
            </div>
            <Text size="small" weight="plus" className="whitespace-nowrap">
              {amount(item.total)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
