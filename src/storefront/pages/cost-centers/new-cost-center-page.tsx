import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CardSkeleton } from "../../feedback/skeletons"
import { useAddCostCenter, useCostCenter } from "../../hooks/use-cost-centers"
import type { CostCenter } from "../../client"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { emptyCostCenter } from "./cost-center-entries"
import { CostCenterForm } from "./cost-center-form"

/** C1: one more cost center, at the top or below the one that the address names. */
export default function NewCostCenterPage() {
  const [params] = useSearchParams()
  const parentId = params.get("parent")
  return (
    <MemberPage permission="cost_centers.manage">
      {() => (parentId ? <BelowParent parentId={parentId} /> : <NewCostCenter parent={null} />)}
    </MemberPage>
  )
}

function BelowParent({ parentId }: { parentId: string }) {
  const { t } = useTranslation()
  const parent = useCostCenter(parentId)
  return parent.isPending ? (
    <FormPage heading={t("costCenters.new")} lead={t("costCenters.newLead")} back="/cost-centers">
      <CardSkeleton lines={4} />
    </FormPage>
  ) : (
    // one that is gone by now: it begins at the top
    <NewCostCenter parent={parent.data ?? null} />
  )
}

function NewCostCenter({ parent }: { parent: CostCenter | null }) {
  const { t } = useTranslation()
  const add = useAddCostCenter()
  return (
    <FormPage heading={t("costCenters.new")} lead={t("costCenters.newLead")} back="/cost-centers">
      <CostCenterForm
        entries={emptyCostCenter(parent)}
        parent={parent}
        submit={t("costCenters.add")}
        error={add.error}
        isPending={add.isPending}
        onSend={(input, onSaved) => add.mutate(input, { onSuccess: onSaved })}
      />
    </FormPage>
  )
}
