import { toast } from "@medusajs/ui"
import { useState } from "react"
import { FormDrawer } from "../../components/form-drawer"
import { useCreateCostCenter } from "../../hooks/cost-centers"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { CostCenterFields } from "./cost-center-fields"
import { createBodyOf, emptyCostCenterForm, isComplete } from "./cost-center-form"

/** C1, by the operator. */
export function AddCostCenterDrawer({ companyId, onClose }: { companyId: string; onClose: () => void }) {
  const { t } = useTexts()
  const [form, setForm] = useState(emptyCostCenterForm)
  const create = useCreateCostCenter(companyId)
  const errors = useFieldErrors(create.error)
  return (
    <FormDrawer
      onClose={onClose}
      title={t("costCenters.add")}
      description={t("costCenters.addText")}
      submitLabel={t("common.save")}
      busy={create.isPending}
      error={create.error}
      canSubmit={isComplete(form)}
      onSubmit={() =>
        create.mutate(createBodyOf(form), {
          onSuccess: () => {
            toast.success(t("costCenters.saved"))
            onClose()
          },
        })
      }
    >
      <CostCenterFields
        companyId={companyId}
        form={form}
        errors={errors}
        center={null}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
      />
    </FormDrawer>
  )
}
