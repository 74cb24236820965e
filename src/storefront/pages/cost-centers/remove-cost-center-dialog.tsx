import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isCustomerCenterError, type CostCenter } from "../../client"
import { Modal } from "../../dialog/modal"
import { ActError } from "../../feedback/act-error"
import { Notice } from "../../feedback/notice"
import { useRemoveCostCenter } from "../../hooks/use-cost-centers"
import { renderCostCenter, renderPath } from "./cost-center-name"

interface RemoveCostCenterDialogProps {
  center: CostCenter
  opener: HTMLElement
  onClose: () => void
  onDone: () => void
}

/** Names the cost center that goes, and who loses it; one that is in use says so before it is tried. */
export function RemoveCostCenterDialog({ center, opener, ...on }: RemoveCostCenterDialogProps) {
  const { t } = useTranslation()
  const remove = useRemoveCostCenter()
  const isInUse =
    center.child_count > 0 || center.budget_count > 0 || isCustomerCenterError(remove.error, "cost_center_in_use")
  return (
    <Modal title={t("costCenters.ask")} returnFocusTo={opener} onClose={on.onClose}>
      <div className="flex flex-col gap-1 rounded-lg px-4 py-3 shadow-borders-base">
        <p className="txt-small-plus">{renderCostCenter(center)}</p>
        {center.ancestors.length > 0 && (
          <p className="text-ui-fg-subtle">{t("costCenters.below", { path: renderPath(center.ancestors) })}</p>
        )}
      </div>
      {isInUse ? (
        <div role="status">
          <Notice tone="info" title={t("costCenters.inUse")} />
        </div>
      ) : (
        <p className="text-ui-fg-subtle">
          {t("costCenters.askText")}
          {center.user_count > 0 && ` ${t("costCenters.askUsers", { count: center.user_count })}`}
        </p>
      )}
      {remove.error && !isInUse && <ActError error={remove.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={on.onClose}>
          {t("common.cancel")}
        </Button>
        {!isInUse && (
          <Button
            variant="danger"
            isLoading={remove.isPending}
            onClick={() => remove.mutate(center.id, { onSuccess: on.onDone })}
          >
            {t("costCenters.remove")}
          </Button>
        )}
      </div>
    </Modal>
  )
}
