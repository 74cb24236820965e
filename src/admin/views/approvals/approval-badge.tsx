import { StatusBadge } from "@medusajs/ui"
import type { AdminApproval } from "../../../api/schemas/approvals"
import { useTexts } from "../../hooks/use-texts"

const colors = {
  open: "orange",
  approved: "blue",
  released: "blue",
  ordered: "green",
  failed: "red",
  expired: "grey",
  rejected: "red",
  withdrawn: "grey",
} as const

export function ApprovalBadge({ status }: { status: AdminApproval["status"] }) {
  const { t } = useTexts()
  return (
    <StatusBadge color={colors[status]} className="whitespace-nowrap">
      {t(`approvals.status.${status}`)}
    </StatusBadge>
  )
}
