import { useTranslation } from "react-i18next"
import { useApprovalGap } from "../../hooks/use-budgets"
import { Notice } from "../../feedback/notice"
import { GapList } from "./gap-list"

/** C7: stands where budgets and approvals are set for as long as nobody could approve some orders. */
export function GapNotice({ mayManageBudgets }: { mayManageBudgets: boolean }) {
  const { t } = useTranslation()
  const { data: gap } = useApprovalGap({ enabled: mayManageBudgets })
  if (!mayManageBudgets || !gap || gap.limit_count === 0) {
    return null
  }
  return (
    <div role="status">
      <Notice tone="error" title={t("gap.standingTitle")}>
        <p>{t("gap.standing")}</p>
        <GapList gap={gap} />
      </Notice>
    </div>
  )
}
