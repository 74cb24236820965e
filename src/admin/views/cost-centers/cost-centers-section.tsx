import { Badge, Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { CostCenter } from "../../../api/schemas/cost-centers"
import { EmptyNote } from "../../components/empty-note"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { SearchInput } from "../../components/search-input"
import { Section } from "../../components/section"
import { useCostCenters } from "../../hooks/cost-centers"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { AddCostCenterDrawer } from "./add-cost-center-drawer"
import { CostCenterActs, type CostCenterAct } from "./cost-center-acts"
import { nameOfCostCenter, pathOf } from "./cost-center-form"
import { EditCostCenterDrawer } from "./edit-cost-center-drawer"
import { RemoveCostCenterDrawer } from "./remove-cost-center-drawer"

const column = createDataTableColumnHelper<CostCenter>()

type Asked = { act: "add" } | { act: CostCenterAct; center: CostCenter }

/** C1: the trees that a company books its orders on. */
export function CostCentersSection({ companyId }: { companyId: string }) {
  const { t } = useTexts()
  const list = useListState({ prefix: "cost_centers_" })
  const [asked, setAsked] = useState<Asked | null>(null)
  const query = useCostCenters(companyId, { q: list.q, limit: list.limit, offset: list.offset })
  const columns = useColumns(setAsked)
  return (
    <Section
      title={t("costCenters.title")}
      hint={t("costCenters.hint")}
      action={
        <Button size="small" variant="secondary" onClick={() => setAsked({ act: "add" })}>
          {t("costCenters.add")}
        </Button>
      }
    >
      {(list.filtered || (query.data?.count ?? 0) > 0) && (
        <div className="px-6 py-4">
          <SearchInput label={t("costCenters.search")} value={list.q} onSearch={list.search} />
        </div>
      )}
      <RecordList
        list={list}
        query={query}
        rows={query.data?.cost_centers}
        noResult={{ heading: t("costCenters.noResult") }}
        empty={<EmptyNote heading={t("costCenters.empty")} text={t("costCenters.emptyText")} />}
      >
        {(centers) => (
          <RecordTable
            rows={centers}
            list={list}
            columns={columns}
            card={(center) => (
              <div className="txt-small flex flex-col">
                <CostCenterName center={center} />
                <p className="text-ui-fg-subtle">
                  {t("costCenters.users")}: {center.user_count} · {t("costCenters.budgets")}: {center.budget_count}
                </p>
                <CostCenterActs center={center} onAct={(act) => setAsked({ act, center })} />
              </div>
            )}
          />
        )}
      </RecordList>
      {asked && <AskedDrawer asked={asked} companyId={companyId} onClose={() => setAsked(null)} />}
    </Section>
  )
}

function AskedDrawer({ asked, companyId, onClose }: { asked: Asked; companyId: string; onClose: () => void }) {
  switch (asked.act) {
    case "add":
      return <AddCostCenterDrawer companyId={companyId} onClose={onClose} />
    case "change":
      return <EditCostCenterDrawer companyId={companyId} center={asked.center} onClose={onClose} />
    case "remove":
      return <RemoveCostCenterDrawer companyId={companyId} center={asked.center} onClose={onClose} />
  }
}

/** With those above it, as the table is flat. */
function CostCenterName({ center }: { center: CostCenter }) {
  const { t } = useTexts()
  return (
    <div className="flex min-w-0 flex-col py-1">
      <span className="txt-small-plus flex flex-wrap items-center gap-2 [overflow-wrap:anywhere]">
        {nameOfCostCenter(center)}
        {!center.active && <Badge size="2xsmall">{t("costCenters.inactive")}</Badge>}
      </span>
      {center.ancestors.length > 0 && (
        <span className="text-ui-fg-subtle [overflow-wrap:anywhere]">{pathOf(center.ancestors)}</span>
      )}
    </div>
  )
}

function useColumns(onAsk: (asked: Asked) => void) {
  const { t } = useTexts()
  return useMemo(
    () => [
      column.display({
        id: "name",
        header: t("costCenters.one"),
        cell: ({ row: { original } }) => <CostCenterName center={original} />,
      }),
      column.display({
        id: "users",
        header: t("costCenters.users"),
        cell: ({ row: { original } }) => original.user_count,
      }),
      column.display({
        id: "budgets",
        header: t("costCenters.budgets"),
        cell: ({ row: { original } }) => original.budget_count,
      }),
      column.display({
        id: "act",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) => (
          <CostCenterActs center={original} onAct={(act) => onAsk({ act, center: original })} />
        ),
      }),
    ],
    [t, onAsk]
  )
}
