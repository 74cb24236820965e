import { Button } from "@medusajs/ui"
import type { CostCenter } from "../../../api/schemas/cost-centers"
import { useTexts } from "../../hooks/use-texts"
import { nameOfCostCenter } from "./cost-center-form"

export type CostCenterAct = "change" | "remove"

/** What can be done with one cost center. */
export function CostCenterActs({ center, onAct }: { center: CostCenter; onAct: (act: CostCenterAct) => void }) {
  const { t } = useTexts()
  const name = nameOfCostCenter(center)
  return (
    <div className="flex flex-wrap gap-2 py-2">
      <Button size="small" variant="secondary" aria-label={t("costCenters.changeOne", { name })} onClick={() => onAct("change")}>
        {t("costCenters.change")}
      </Button>
      <Button size="small" variant="secondary" aria-label={t("costCenters.removeOne", { name })} onClick={() => onAct("remove")}>
        {t("costCenters.remove")}
      </Button>
    </div>
  )
}
