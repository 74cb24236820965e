import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AssignedCostCenter, UserCostCenters } from "../../../api/schemas/cost-centers"
import { Choice } from "../../components/choice"
import { ConflictPanel } from "../../components/conflict-panel"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSetUserCostCenters } from "../../hooks/cost-centers"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
import { isRecord } from "../../lib/api-error"
import { CostCenterChoice } from "./cost-center-choice"
import { nameOfCostCenter } from "./cost-center-form"

type Assigned = Pick<AssignedCostCenter, "id" | "code" | "name" | "is_default">

interface AssignDrawerProps {
  userId: string
  companyId: string
  /** As it was when the drawer was opened. */
  assigned: UserCostCenters
  onClose: () => void
}

/** The whole list of what a user may choose, with one default. Where somebody saved meanwhile, both lists are shown and saving again replaces theirs. */
export function AssignDrawer({ userId, companyId, assigned, onClose }: AssignDrawerProps) {
  const { t } = useTexts()
  const [centers, setCenters] = useState<readonly Assigned[]>(assigned.cost_centers)
  const save = useSetUserCostCenters(userId)
  const { base, isConflict, send, frame } = useRecordForm({ opened: assigned, isOne: isAssignment, save, onClose })
  const defaultId = (centers.find((center) => center.is_default) ?? centers[0])?.id ?? null
  return (
    <FormDrawer
      {...frame}
      title={t("costCenters.editUser")}
      description={t("costCenters.ofUserHint")}
      onSubmit={() =>
        send({ version: base.version, cost_center_ids: centers.map(({ id }) => id), default_id: defaultId }, () =>
          t("costCenters.assigned")
        )
      }
    >
      {isConflict && (
        <ConflictPanel
          differences={[
            {
              field: "cost_centers",
              label: t("costCenters.ofUser"),
              mine: nameAll(centers),
              theirs: nameAll(base.cost_centers),
              onTake: () => setCenters(base.cost_centers),
            },
          ]}
        />
      )}
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

function isAssignment(value: unknown): value is UserCostCenters {
  return isRecord(value) && typeof value.version === "string" && Array.isArray(value.cost_centers)
}

/** The default first. */
function nameAll(centers: readonly Assigned[]): string {
  const [first, rest] = [centers.filter((center) => center.is_default), centers.filter((center) => !center.is_default)]
  return [...first, ...rest].map(nameOfCostCenter).join(", ")
}
