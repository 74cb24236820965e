import { Text, toast } from "@medusajs/ui"
import type { CostCenter } from "../../../api/schemas/cost-centers"
import { FormDrawer } from "../../components/form-drawer"
import { useDeleteCostCenter } from "../../hooks/cost-centers"
import { useTexts } from "../../hooks/use-texts"
import { nameOfCostCenter, pathOf } from "./cost-center-form"

interface RemoveCostCenterDrawerProps {
  companyId: string
  center: CostCenter
  onClose: () => void
}

/** Names the cost center that goes; one that is in use says so before it is tried. */
export function RemoveCostCenterDrawer({ companyId, center, onClose }: RemoveCostCenterDrawerProps) {
  const { t } = useTexts()
  const remove = useDeleteCostCenter(companyId, center.id)
  const isInUse = center.child_count > 0 || center.budget_count > 0
  return (
    <FormDrawer
      onClose={onClose}
      title={t("costCenters.removeTitle")}
      description={t(isInUse ? "costCenters.inUse" : "costCenters.removeText")}
      submitLabel={t("costCenters.remove")}
      submitVariant="danger"
      busy={remove.isPending}
      error={remove.error}
      blocked={isInUse}
      onSubmit={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast.success(t("costCenters.removed"))
            onClose()
          },
        })
      }
    >
      <div className="flex flex-col gap-1">
        <Text size="small" weight="plus">
          {nameOfCostCenter(center)}
        </Text>
        {center.ancestors.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("costCenters.below", { path: pathOf(center.ancestors) })}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {t("costCenters.users")}: {center.user_count} · {t("costCenters.budgets")}: {center.budget_count}
        </Text>
      </div>
    </FormDrawer>
  )
}
