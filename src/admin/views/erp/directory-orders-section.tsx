import { Button } from "@medusajs/ui"
import { useState } from "react"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { Pager } from "../../components/pager"
import { RecordTable } from "../../components/record-table"
import { SearchInput } from "../../components/search-input"
import { Section } from "../../components/section"
import { useDirectoryOrders } from "../../hooks/directory-orders"
import { useLastPage } from "../../hooks/use-last-page"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { DirectoryOrderCard } from "./directory-order-card"
import { DirectoryOrderDrawer } from "./directory-order-drawer"
import { useDirectoryOrderColumns } from "./use-directory-order-columns"

/** F1, F2: which orders has the embedded directory received? */
export function DirectoryOrdersSection() {
  const { t } = useTexts()
  const list = useListState({ prefix: "orders_" })
  const { data, error, isPending, refetch } = useDirectoryOrders({ q: list.q, limit: list.limit, offset: list.offset })
  const [opened, setOpened] = useState<string | null>(null)
  const columns = useDirectoryOrderColumns(setOpened)
  useLastPage(list, data)
  const orders = data?.orders ?? []
  return (
    <Section title={t("directoryOrders.title")} hint={t("directoryOrders.hint")}>
      <div className="px-6 py-4">
        <SearchInput label={t("directoryOrders.search")} value={list.q} onSearch={list.search} />
      </div>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {!error && (isPending || orders.length > 0) && (
        <RecordTable
          rows={orders}
          columns={columns}
          isLoading={isPending}
          card={(order) => <DirectoryOrderCard order={order} onOpen={() => setOpened(order.id)} />}
        />
      )}
      {!error && data?.count === 0 && (
        <EmptyNote
          heading={t(list.filtered ? "directoryOrders.noResult" : "directoryOrders.empty")}
          text={t(list.filtered ? "common.noResultText" : "directoryOrders.emptyText")}
        >
          {list.filtered && (
            <Button size="small" variant="secondary" onClick={list.clear}>
              {t("common.showAll")}
            </Button>
          )}
        </EmptyNote>
      )}
      {!error && data && orders.length > 0 && (
        <Pager
          count={data.count}
          countIsMinimum={data.count_is_minimum}
          limit={list.limit}
          pageIndex={list.pageIndex}
          onTurn={list.turnTo}
        />
      )}
      {opened !== null && <DirectoryOrderDrawer id={opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}
