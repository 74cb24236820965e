import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { CostCenter } from "../../client"
import { Difference } from "../../feedback/difference"
import { Notice } from "../../feedback/notice"
import { type costCenterFields, listCostCenterDifferences, readCostCenter, type CostCenterEntries } from "./cost-center-entries"

/** Somebody else saved this cost center meanwhile: both values of each field in which they differ. */
export function CostCenterConflict({ current }: { current: CostCenter }) {
  const { t } = useTranslation()
  const { watch, setValue } = useFormContext<CostCenterEntries>()
  const entered = watch()
  const saved = readCostCenter(current)
  const fields = listCostCenterDifferences(saved, entered)
  const render = (entries: CostCenterEntries, field: (typeof costCenterFields)[number]): string => {
    switch (field) {
      case "active":
        return entries.active ? "✓" : "–"
      case "parent_id":
        return entries.parent_name || t("costCenters.top")
      case "code":
      case "name":
        return entries[field].trim() || "–"
    }
  }
  return (
    <div role="alert">
      <Notice tone="info" title={t("costCenters.conflict")}>
        <p>{t(fields.length > 0 ? "conflict.text" : "conflict.none")}</p>
        {fields.map((field) => (
          <Difference
            key={field}
            label={t(`costCenters.field.${field}`)}
            mine={render(entered, field)}
            theirs={render(saved, field)}
            onTake={() => {
              setValue(field, saved[field], { shouldDirty: true })
              if (field === "parent_id") {
                setValue("parent_name", saved.parent_name)
              }
            }}
          />
        ))}
      </Notice>
    </div>
  )
}
