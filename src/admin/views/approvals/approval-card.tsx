import { Text } from "@medusajs/ui"
import type { AdminApproval } from "../../../api/schemas/approvals"
import { TextLink } from "../../components/text-link"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"
import { ApprovalBadge } from "./approval-badge"

/** A request on a narrow screen. */
export function ApprovalCard({ request }: { request: AdminApproval }) {
  const { t } = useTexts()
  const format = useFormat()
  const { money } = useBudgetTexts()
  return (
    <div className="flex flex-col items-start gap-y-2">
      <div className="flex w-full flex-wrap items-baseline justify-between gap-x-4">
        <TextLink to={`/customer-center/approvals/${request.id}`}>{format.dateTime(request.created_at)}</TextLink>
        <Text size="small" weight="plus">
          {money(request.amount, request.currency_code)}
        </Text>
      </div>
      <ApprovalBadge status={request.status} />
      <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
        {[request.buyer.name ?? t("approvals.gone"), request.company.name].join(" · ")}
      </Text>
    </div>
  )
}
