import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CostCenter } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { useCostCenters } from "../../hooks/use-cost-centers"
import { useDebounced } from "../../hooks/use-debounced"
import { renderCostCenter, renderPath } from "../cost-centers/cost-center-name"

/** So many are offered at once; the search finds the others. */
const offered = 5

interface CostCenterOfferProps {
  /** Those that the user has already. */
  exceptIds: readonly string[]
  onAssign: (center: CostCenter) => void
}

/** The active cost centers that a user does not have yet, found by code or name. */
export function CostCenterOffer({ exceptIds, onAssign }: CostCenterOfferProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState("")
  const q = useDebounced(typed.trim(), 300)
  const centers = useCostCenters({ order: "path", active: "true", limit: 100, ...(q ? { q } : {}) })
  const rows = (centers.data?.cost_centers ?? []).filter(({ id }) => !exceptIds.includes(id)).slice(0, offered)
  return (
    <div className="flex flex-col gap-3">
      <input
        type="search"
        className="field"
        maxLength={200}
        aria-label={t("costCenters.search")}
        placeholder={t("costCenters.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      {centers.error && <ErrorNotice isQuiet error={centers.error} />}
      {centers.isSuccess && rows.length === 0 && (
        <p className="text-ui-fg-subtle">{t(q ? "costCenters.noResult" : "costCenters.noneLeft")}</p>
      )}
      {rows.length > 0 && (
        <ul className="divide-y rounded-lg shadow-borders-base">
          {rows.map((center) => (
            <li key={center.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
              <span className="min-w-0 flex-1 basis-40">
                <span className="txt-small-plus block">{renderCostCenter(center)}</span>
                {center.ancestors.length > 0 && (
                  <span className="block text-ui-fg-subtle">{renderPath(center.ancestors)}</span>
                )}
              </span>
              <Button
                type="button"
                size="small"
                variant="secondary"
                aria-label={t("costCenters.assignOne", { name: renderCostCenter(center) })}
                onClick={() => onAssign(center)}
              >
                {t("costCenters.assign")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
