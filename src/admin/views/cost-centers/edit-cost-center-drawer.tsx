import { useState } from "react"
import type { CostCenter } from "../../../api/schemas/cost-centers"
import { ConflictPanel } from "../../components/conflict-panel"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateCostCenter } from "../../hooks/cost-centers"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
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
  const save = useUpdateCostCenter(companyId, center.id)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: center, isOne: isCostCenter, save, onClose })
  const [form, setForm] = useState<CostCenterForm>(() => formOf(center))
  const set = (change: Partial<CostCenterForm>) => setForm((before) => ({ ...before, ...change }))
  return (
    <FormDrawer
      {...frame}
      title={nameOfCostCenter(center)}
      description={t("costCenters.editText")}
      canSubmit={isComplete(form)}
      onSubmit={() => send({ version: base.version, ...changesOf(base, form) }, () => t("costCenters.saved"))}
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
