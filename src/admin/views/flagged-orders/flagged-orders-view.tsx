import { Button, Container } from "@medusajs/ui"
import { useNavigate, useSearchParams } from "react-router-dom"
import { Choice } from "../../components/choice"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { PageHeader } from "../../components/page-header"
import { Pager } from "../../components/pager"
import { RecordTable } from "../../components/record-table"
import { useFlaggedOrders } from "../../hooks/flagged-orders"
import { useLastPage } from "../../hooks/use-last-page"
import { useListState, type ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { CompanyFilter } from "../approvals/company-filter"
import { FlaggedOrderCard } from "./flagged-order-card"
import { useFlaggedOrderColumns } from "./use-flagged-order-columns"

const orders = ["-placed_at", "placed_at"] as const
const sources = ["ungated", "second_order", "company_uncertain"] as const

/** C8, D11: which orders did no budget let through first? Of all companies. */
export function FlaggedOrdersView() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const named = params.get("company") ?? ""
  const list = useListState({ orders, filters: { source: sources, company: named === "" ? [] : [named] } })
  const companyId = list.filters.company ?? ""
  return (
    <>
      <PageHeader title={t("flaggedOrders.title")} question={t("flaggedOrders.question")} />
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-2 px-6 py-4 sm:flex-row sm:flex-wrap sm:items-center">
          <Choice
            label={t("flaggedOrders.why")}
            value={list.filters.source ?? ""}
            onChoose={(value) => list.filter("source", value)}
            className="w-full sm:w-64"
            options={[
              { value: "", label: t("flaggedOrders.anySource") },
              ...sources.map((value) => ({ value, label: t(`orderWidget.sources.${value}`) })),
            ]}
          />
          <CompanyFilter companyId={companyId} onChoose={(id) => list.filter("company", id)} />
        </div>
        <FlaggedOrderList list={list} companyId={companyId} />
      </Container>
    </>
  )
}

function FlaggedOrderList({ list, companyId }: { list: ListState; companyId: string }) {
  const navigate = useNavigate()
  const columns = useFlaggedOrderColumns()
  const source = sources.find((name) => name === list.filters.source)
  const { data, error, isPending, isPlaceholderData, refetch } = useFlaggedOrders({
    ...(source === undefined ? {} : { source }),
    ...(companyId === "" ? {} : { company_id: companyId }),
    order: orders.find((name) => name === list.order) ?? "-placed_at",
    limit: list.limit,
    offset: list.offset,
  })
  useLastPage(list, data)
  const flagged = data?.flagged_orders ?? []
  // one that the platform has no more has no page
  const open = (id: string) => {
    if (flagged.some((order) => order.id === id && order.display_id !== null)) {
      void navigate(`/orders/${id}`)
    }
  }
  return (
    <div aria-busy={isPlaceholderData}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {!error && (isPending || flagged.length > 0) && (
        <RecordTable
          rows={flagged}
          columns={columns}
          isLoading={isPending}
          order={list.order}
          onOrder={list.sort}
          onOpen={open}
          card={(order) => <FlaggedOrderCard order={order} />}
        />
      )}
      {!error && data && flagged.length === 0 && <NoOrders list={list} />}
      {!error && data && flagged.length > 0 && (
        <Pager
          count={data.count}
          countIsMinimum={data.count_is_minimum}
          limit={list.limit}
          pageIndex={list.pageIndex}
          onTurn={list.turnTo}
        />
      )}
    </div>
  )
}

function NoOrders({ list }: { list: ListState }) {
  const { t } = useTexts()
  if (list.filtered || list.pageIndex > 0) {
    return (
      <EmptyNote heading={t("flaggedOrders.noResult")} text={t("flaggedOrders.noResultText")}>
        <Button size="small" variant="secondary" onClick={list.clear}>
          {t("common.showAll")}
        </Button>
      </EmptyNote>
    )
  }
  return <EmptyNote heading={t("flaggedOrders.empty")} text={t("flaggedOrders.emptyText")} />
}
