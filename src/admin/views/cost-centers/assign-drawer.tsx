import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSetUserCostCenters } from "../../hooks/cost-centers"
import { useTexts } from "../../hooks/use-texts"
import { CostCenterChoice } from "./cost-center-choice"
import { nameOfCostCenter } from "./cost-center-form"

interface Assigned {
  id: string
  code: string
  name: string
  is_default: boolean
}

interface AssignDrawerProps {
  userId: string
  companyId: string
  centers: readonly Assigned[]
  onClose: () => void
}

/** The whole list of what a user may choose, with one default. */
export function AssignDrawer({ userId, companyId, centers: saved, onClose }: AssignDrawerProps) {
  const { t } = useTexts()
  const [centers, setCenters] = useState<readonly Assigned[]>(saved)
  const set = useSetUserCostCenters(userId)
  const defaultId = (centers.find((center) => center.is_default) ?? centers[0])?.id ?? null

  const save = () =>
    set.mutate(
      { cost_center_ids: centers.map(({ id }) => id), default_id: defaultId },
      {
        onSuccess: () => {
          toast.success(t("costCenters.assigned"))
          onClose()
        },
      }
    )
  return (
    <FormDrawer
      open
      onClose={onClose}
      title={t("costCenters.editUser")}
      description={t("costCenters.ofUserHint")}
      submitLabel={t("common.save")}
      busy={set.isPending}
      error={set.error}
      onSubmit={save}
    >
      {centers.length > 0 && (
        <>
          <ul className="divide-y">
            {centers.map((center) => (
              <li key={center.id} className="txt-small flex items-center justify-between gap-3 py-2">
                <span className="min-w-0 [overflow-wrap:anywhere]">{nameOfCostCenter(center)}</span>
                <Button
                  size="small"
                  type="button"
                  variant="secondary"
                  aria-label={t("costCenters.take", { name: nameOfCostCenter(center) })}
                  onClick={() => setCenters(centers.filter(({ id }) => id !== center.id))}
                >
                  {t("costCenters.remove")}
                </Button>
              </li>
            ))}
          </ul>
          <Field label={t("costCenters.setDefault")}>
            {({ id }) => (
              <Choice
                id={id}
                size="base"
                label={t("costCenters.setDefault")}
                value={defaultId ?? ""}
                onChoose={(next) => setCenters(centers.map((center) => ({ ...center, is_default: center.id === next })))}
                options={centers.map((center) => ({ value: center.id, label: nameOfCostCenter(center) }))}
              />
            )}
          </Field>
        </>
      )}
      <CostCenterChoice
        companyId={companyId}
        label={t("costCenters.assign")}
        none={t("costCenters.choose")}
        value=""
        onlyActive
        takenIds={centers.map(({ id }) => id)}
        onChoose={(id, named) => {
          if (named) {
            setCenters([...centers, { id, ...named, is_default: false }])
          }
        }}
      />
    </FormDrawer>
  )
}
