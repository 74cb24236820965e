import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ApprovalStatus } from "../../client"

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

export function ApprovalStatusBadge({ status }: { status: ApprovalStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={colors[status]} className="whitespace-nowrap">
      {t(`approvals.statusOf.${status}`)}
    </StatusBadge>
  )
}
