import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { CostCenter } from "../../../api/schemas/cost-centers"
import { ConflictPanel } from "../../components/conflict-panel"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateCostCenter } from "../../hooks/cost-centers"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
import { CostCenterFields } from "./cost-center-fields"
import { changesOf, differencesOf, formOf, isComplete, isCostCenter, nameOfCostCenter } from "./cost-center-form"
import type { CostCenterForm, CostCenterTerm } from "./cost-center-form"

interface EditCostCenterDrawerProps {
  companyId: string
  center: CostCenter
  onClose: () => void
}

/** Where somebody saved meanwhile, both values are shown and saving again counts from theirs. */
export function EditCostCenterDrawer({ companyId, center, onClose }: EditCostCenterDrawerProps) {
  const { t } = useTexts()
  const [base, setBase] = useState(center)
  const [isConflict, setConflict] = useState(false)
  const [form, setForm] = useState<CostCenterForm>(() => formOf(center))
  const update = useUpdateCostCenter(companyId, center.id)
  const errors = useFieldErrors(update.error)
  const set = (change: Partial<CostCenterForm>) => setForm((before) => ({ ...before, ...change }))

  const save = () =>
    update.mutate(
      { version: base.version, ...changesOf(base, form) },
      {
        onSuccess: () => {
          toast.success(t("costCenters.saved"))
          onClose()
        },
        onError: (error) => {
          const current = currentOf(error, isCostCenter)
          if (current) {
            setBase(current)
            setConflict(true)
          }
        },
      }
    )
  return (
    <FormDrawer
      open
      onClose={onClose}
      title={nameOfCostCenter(center)}
      description={t("costCenters.editText")}
      submitLabel={isConflict ? t("conflict.saveMine") : t("common.save")}
      busy={update.isPending}
      error={isConflict && toApiError(update.error).code === "changed_meanwhile" ? null : update.error}
      canSubmit={isComplete(form)}
      onSubmit={save}
    >
      {isConflict && <CostCenterConflict current={base} opened={center} form={form} onTake={set} />}
      <CostCenterFields companyId={companyId} form={form} errors={errors} center={base} onChange={set} />
    </FormDrawer>
  )
}

interface CostCenterConflictProps {
  current: CostCenter
  opened: CostCenter
  form: CostCenterForm
  onTake: (change: Partial<CostCenterForm>) => void
}

/** What somebody else saved meanwhile, beside what was typed. */
function CostCenterConflict({ current, opened, form, onTake }: CostCenterConflictProps) {
  const { t } = useTexts()
  const saved = formOf(current)
  const label = {
    code: t("costCenters.code"),
    name: t("costCenters.name"),
    parentId: t("costCenters.parent"),
    active: t("costCenters.active"),
  }
  const nameParent = (id: string): string => {
    const known = [...current.ancestors, ...opened.ancestors].find((above) => above.id === id)
    return id === "" ? t("costCenters.top") : known ? nameOfCostCenter(known) : id
  }
  const render = (of: CostCenterForm, term: CostCenterTerm): string => {
    switch (term) {
      case "code":
      case "name":
        return of[term]
      case "parentId":
        return nameParent(of.parentId)
      case "active":
        return t(of.active ? "common.yes" : "common.no")
    }
  }
  const differences = differencesOf(current, form).map((term) => ({
    field: term,
    label: label[term],
    mine: render(form, term),
    theirs: render(saved, term),
    onTake: () => onTake({ [term]: saved[term] }),
  }))
  return <ConflictPanel differences={differences} />
}
