import { Button, clx, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CostCenter } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderCostCenter, renderPath } from "./cost-center-name"

/** How far a level stands in; deeper ones stand where the last does, so that a phone has room. */
const indents = ["", "pl-3 sm:pl-6", "pl-6 sm:pl-12", "pl-9 sm:pl-[4.5rem]"] as const

interface CostCenterRowProps {
  center: CostCenter
  /** Each stands in below the one above it; otherwise it says where it lies. */
  isTree: boolean
  /** Whether the reader sets budgets. */
  withBudgets: boolean
  onRemove: (opener: HTMLElement) => void
}

/** One cost center, and what can be done with it. */
export function CostCenterRow({ center, isTree, withBudgets, onRemove }: CostCenterRowProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const name = renderCostCenter(center)
  const path = renderPath(center.ancestors)
  const indent = isTree ? (indents[center.ancestors.length] ?? indents[3]) : ""
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 py-4">
      <div className={clx("flex min-w-0 flex-1 basis-64 flex-col gap-1", indent)}>
        <h2 className="txt-small-plus flex flex-wrap items-center gap-x-2 gap-y-1">
          {name}
          {!center.active && <StatusBadge color="grey">{t("costCenters.inactive")}</StatusBadge>}
        </h2>
        {path !== "" && <p className={clx("text-ui-fg-subtle", isTree && "sr-only")}>{t("costCenters.below", { path })}</p>}
        <p className="text-ui-fg-subtle">
          {t("costCenters.users", { count: center.user_count })}
          {" · "}
          {withBudgets && center.budget_count > 0 ? (
            <Link className="link" to={withCompany(`/budgets?subject_type=cost_center&subject_id=${center.id}`)}>
              {t("costCenters.budgets", { count: center.budget_count })}
            </Link>
          ) : (
            t("costCenters.budgets", { count: center.budget_count })
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button asChild size="small" variant="secondary">
          <Link to={withCompany(`/cost-centers/new?parent=${center.id}`)} aria-label={t("costCenters.addBelowOne", { name })}>
            {t("costCenters.addBelow")}
          </Link>
        </Button>
        <Button asChild size="small" variant="secondary">
          <Link to={withCompany(`/cost-centers/${center.id}`)} aria-label={t("costCenters.changeOne", { name })}>
            {t("costCenters.change")}
          </Link>
        </Button>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("costCenters.removeOne", { name })}
          onClick={(event) => onRemove(event.currentTarget)}
        >
          {t("costCenters.remove")}
        </Button>
      </div>
    </li>
  )
}
