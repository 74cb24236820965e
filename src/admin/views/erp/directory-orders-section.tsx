import { useState } from "react"
import { EmptyNote } from "../../components/empty-note"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { SearchInput } from "../../components/search-input"
import { Section } from "../../components/section"
import { useDirectoryOrders } from "../../hooks/directory-orders"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { DirectoryOrderCard } from "./directory-order-card"
import { DirectoryOrderDrawer } from "./directory-order-drawer"
import { useDirectoryOrderColumns } from "./use-directory-order-columns"

/** F1, F2: which orders has the embedded directory received? */
export function DirectoryOrdersSection() {
  const { t } = useTexts()
  const list = useListState({ prefix: "orders_" })
  const query = useDirectoryOrders({ q: list.q, limit: list.limit, offset: list.offset })
  const [opened, setOpened] = useState<string | null>(null)
  const columns = useDirectoryOrderColumns(setOpened)
  return (
    <Section title={t("directoryOrders.title")} hint={t("directoryOrders.hint")}>
      <div className="px-6 py-4">
        <SearchInput label={t("directoryOrders.search")} value={list.q} onSearch={list.search} />
      </div>
      <RecordList
        list={list}
        query={query}
        rows={query.data?.orders}
        noResult={{ heading: t("directoryOrders.noResult") }}
        empty={<EmptyNote heading={t("directoryOrders.empty")} text={t("directoryOrders.emptyText")} />}
        isCounted
      >
        {(orders) => (
          <RecordTable
            rows={orders}
            list={list}
            columns={columns}
            card={(order) => <DirectoryOrderCard order={order} onOpen={() => setOpened(order.id)} />}
          />
        )}
      </RecordList>
      {opened !== null && <DirectoryOrderDrawer id={opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}
