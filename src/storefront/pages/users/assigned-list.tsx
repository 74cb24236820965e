import { Button, StatusBadge } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { AssignedCostCenter } from "../../client"
import { renderCostCenter } from "../cost-centers/cost-center-name"

interface AssignedListProps {
  centers: readonly AssignedCostCenter[]
  onDefault: (id: string) => void
  onRemove: (id: string) => void
}

/** What a user chooses from, with the default marked. */
export function AssignedList({ centers, onDefault, onRemove }: AssignedListProps) {
  const { t } = useTranslation()
  const group = useId()
  return (
    <ul className="divide-y rounded-lg shadow-borders-base">
      {centers.map((center) => {
        const name = renderCostCenter(center)
        return (
          <li key={center.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
            <span className="txt-small-plus flex min-w-0 flex-1 basis-40 flex-wrap items-center gap-2">
              {name}
              {!center.active && <StatusBadge color="grey">{t("costCenters.inactive")}</StatusBadge>}
            </span>
            <label className="flex cursor-pointer items-center gap-2 rounded has-[:focus-visible]:shadow-borders-focus">
              <input
                type="radio"
                name={group}
                className="size-3.5 accent-ui-fg-interactive"
                aria-label={t("costCenters.defaultOne", { name })}
                checked={center.is_default}
                onChange={() => onDefault(center.id)}
              />
              {t("costCenters.isDefault")}
            </label>
            <Button
              type="button"
              size="small"
              variant="secondary"
              aria-label={t("costCenters.unassignOne", { name })}
              onClick={() => onRemove(center.id)}
            >
              {t("costCenters.unassign")}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
