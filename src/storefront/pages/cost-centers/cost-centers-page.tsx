import { ListTree, MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CostCenter, CostCenterListQuery, Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { useArrivalNote } from "../../hooks/use-arrival-note"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useCostCenters } from "../../hooks/use-cost-centers"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { useLastPage } from "../../list/use-last-page"
import { useListAddress, type ListAddress } from "../../list/use-list-address"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { CostCenterFilters, orders } from "./cost-center-filters"
import { renderCostCenter } from "./cost-center-name"
import { CostCenterRow } from "./cost-center-row"
import { RemoveCostCenterDialog } from "./remove-cost-center-dialog"

/** C1: "What do we book our orders on?" */
export default function CostCentersPage() {
  return <MemberPage permission="cost_centers.manage">{(me) => <CostCenters me={me} />}</MemberPage>
}

function CostCenters({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const saved = useArrivalNote("saved")
  const [removed, setRemoved] = useState<string | null>(null)
  const told = removed ?? saved
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading heading={t("costCenters.title")} lead={t("costCenters.lead")} />
        <Button asChild size="large" className="max-sm:w-full">
          <Link to={withCompany("/cost-centers/new")}>{t("costCenters.add")}</Link>
        </Button>
      </div>
      {told !== null && (
        <div role="status">
          <Notice tone="success" title={told} />
        </div>
      )}
      <CostCenterList
        withBudgets={me.current?.permissions.includes("budgets.manage") === true}
        onRemoved={(center) => setRemoved(t("costCenters.removed", { name: renderCostCenter(center) }))}
      />
    </div>
  )
}

interface CostCenterListProps {
  withBudgets: boolean
  onRemoved: (center: CostCenter) => void
}

function CostCenterList({ withBudgets, onRemoved }: CostCenterListProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const address = useListAddress()
  const query = readQuery(address)
  const list = useCostCenters(query)
  const [asked, setAsked] = useState<{ center: CostCenter; opener: HTMLElement } | null>(null)
  const centers = list.data?.cost_centers ?? []
  const isToCome = useLastPage(address, { list: list.data, shown: centers.length, isOfBefore: list.isPlaceholderData })
  const isFiltered = ["q", "active"].some((name) => address.read(name) !== "")
  return (
    <div className="flex flex-col gap-4">
      {(isFiltered || centers.length > 0) && <CostCenterFilters address={address} />}
      {list.error && <ErrorNotice isQuiet error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || isToCome) && <RowsSkeleton rows={6} />}
      {centers.length > 0 && list.data && (
        <>
          <ul aria-busy={list.isPlaceholderData} className="card divide-y aria-busy:opacity-60">
            {centers.map((center) => (
              <CostCenterRow
                key={center.id}
                center={center}
                isTree={query.order === "path" && !isFiltered}
                withBudgets={withBudgets}
                onRemove={(opener) => setAsked({ center, opener })}
              />
            ))}
          </ul>
          <Pager address={address} list={list.data} shown={centers.length} />
        </>
      )}
      {list.data && centers.length === 0 && !isToCome && (
        <EmptyState
          icon={isFiltered ? <MagnifyingGlass /> : <ListTree />}
          title={t(isFiltered ? "costCenters.noResult" : "costCenters.empty")}
          text={t(isFiltered ? "costCenters.noResultText" : "costCenters.emptyText")}
        >
          {isFiltered ? (
            <Button variant="secondary" onClick={() => address.change({ q: null, active: null })}>
              {t("list.clear")}
            </Button>
          ) : (
            <Button asChild>
              <Link to={withCompany("/cost-centers/new")}>{t("costCenters.add")}</Link>
            </Button>
          )}
        </EmptyState>
      )}
      {asked && (
        <RemoveCostCenterDialog
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            onRemoved(asked.center)
            setAsked(null)
          }}
        />
      )}
    </div>
  )
}

/** What the address asks for; what the shop would not understand is left out. */
function readQuery(address: ListAddress): CostCenterListQuery & { order: (typeof orders)[number] } {
  const active = (["true", "false"] as const).find((one) => one === address.read("active"))
  const q = address.read("q")
  return {
    ...address.rows,
    order: orders.find((one) => one === address.read("order")) ?? "path",
    ...(q ? { q } : {}),
    ...(active ? { active } : {}),
  }
}
