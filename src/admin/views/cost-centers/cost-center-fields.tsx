import { Input } from "@medusajs/ui"
import type { CostCenter } from "../../../api/schemas/cost-centers"
import { CheckField } from "../../components/check-field"
import { Field } from "../../components/field"
import { useTexts } from "../../hooks/use-texts"
import { CostCenterChoice } from "./cost-center-choice"
import type { CostCenterForm } from "./cost-center-form"

interface CostCenterFieldsProps {
  companyId: string
  form: CostCenterForm
  errors: Record<string, string>
  /** The one that is changed; null for a new one. */
  center: CostCenter | null
  onChange: (change: Partial<CostCenterForm>) => void
}

/** What is entered about a cost center, and where it lies. */
export function CostCenterFields({ companyId, form, errors, center, onChange }: CostCenterFieldsProps) {
  const { t } = useTexts()
  return (
    <>
      <Field label={t("costCenters.code")} error={errors.code} missing={form.code.trim() === "" && t("common.missing")}>
        {(control) => (
          <Input {...control} autoComplete="off" maxLength={32} value={form.code} onChange={(event) => onChange({ code: event.target.value })} />
        )}
      </Field>
      <Field label={t("costCenters.name")} error={errors.name} missing={form.name.trim() === "" && t("common.missing")}>
        {(control) => (
          <Input {...control} autoComplete="off" maxLength={100} value={form.name} onChange={(event) => onChange({ name: event.target.value })} />
        )}
      </Field>
      <CostCenterChoice
        companyId={companyId}
        label={t("costCenters.parent")}
        none={t("costCenters.top")}
        value={form.parentId}
        error={errors.parent_id}
        known={center?.ancestors.at(-1) ?? null}
        exceptId={center?.id}
        onChoose={(parentId) => onChange({ parentId })}
      />
      <CheckField
        label={t("costCenters.active")}
        hint={t("costCenters.activeHint")}
        checked={form.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  )
}
