import { ExclamationCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useApprovalGap } from "../hooks/budgets"
import { useTexts } from "../hooks/use-texts"
import { GapList } from "./gap-list"

/** C7: stands in a company's budgets for as long as nobody could approve some orders. */
export function GapNote({ companyId }: { companyId: string }) {
  const { t } = useTexts()
  const gap = useApprovalGap(companyId).data?.nobody_can_approve
  if (!gap || gap.limit_count === 0) {
    return null
  }
  return (
    <div role="status" className="flex items-start gap-2 px-6 py-4">
      <ExclamationCircle className="text-ui-fg-error mt-0.5 shrink-0" />
      <div className="flex min-w-0 flex-col gap-1">
        <Text size="small" weight="plus">
          {t("gap.standingTitle")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("gap.standing")}
        </Text>
        <GapList gap={gap} />
      </div>
    </div>
  )
}
