import { Container } from "@medusajs/ui"
import { useNavigate, useSearchParams } from "react-router-dom"
import { Choice } from "../../components/choice"
import { EmptyNote } from "../../components/empty-note"
import { PageHeader } from "../../components/page-header"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { useFlaggedOrders } from "../../hooks/flagged-orders"
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
  const { t } = useTexts()
  const navigate = useNavigate()
  const columns = useFlaggedOrderColumns()
  const source = sources.find((name) => name === list.filters.source)
  const query = useFlaggedOrders({
    ...(source === undefined ? {} : { source }),
    ...(companyId === "" ? {} : { company_id: companyId }),
    order: orders.find((name) => name === list.order) ?? "-placed_at",
    limit: list.limit,
    offset: list.offset,
  })
  return (
    <RecordList
      list={list}
      query={query}
      rows={query.data?.flagged_orders}
      noResult={{ heading: t("flaggedOrders.noResult"), text: t("flaggedOrders.noResultText") }}
      empty={<EmptyNote heading={t("flaggedOrders.empty")} text={t("flaggedOrders.emptyText")} />}
      isCounted
    >
      {(flagged) => (
        <RecordTable
          rows={flagged}
          list={list}
          columns={columns}
          // one that the platform has no more has no page
          onOpen={(id) => {
            if (flagged.some((order) => order.id === id && order.display_id !== null)) {
              void navigate(`/orders/${id}`)
            }
          }}
          card={(order) => <FlaggedOrderCard order={order} />}
        />
      )}
    </RecordList>
  )
}
