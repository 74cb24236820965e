import { Button, Text } from "@medusajs/ui"
import { useCallback, useState } from "react"
import { useNavigate } from "react-router-dom"
import type { DirectoryCustomer } from "../../../api/schemas/operations"
import { EmptyNote } from "../../components/empty-note"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { SearchInput } from "../../components/search-input"
import { Section } from "../../components/section"
import { useDirectoryCustomers } from "../../hooks/directory"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { DirectoryCard } from "./directory-card"
import { DirectoryDrawer } from "./directory-drawer"
import { DirectoryOrdersSection } from "./directory-orders-section"
import { ImportDrawer } from "./import-drawer"
import { useDirectoryColumns } from "./use-directory-columns"

type Opened = { drawer: "add" } | { drawer: "import" } | { drawer: "edit"; customer: DirectoryCustomer }

/** F2: the embedded directory. Shops with an ERP of their own see a sentence instead. */
export function DirectorySection({ provider }: { provider: string | undefined }) {
  const { t } = useTexts()
  if (provider !== undefined && provider !== "directory") {
    return (
      <Section title={t("directory.title")}>
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("directory.notUsed")}
        </Text>
      </Section>
    )
  }
  return (
    <>
      <DirectoryList enabled={provider !== undefined} />
      {provider !== undefined && <DirectoryOrdersSection />}
    </>
  )
}

function DirectoryList({ enabled }: { enabled: boolean }) {
  const { t } = useTexts()
  const list = useListState({ prefix: "directory_" })
  const query = useDirectoryCustomers(
    { q: list.q, limit: list.limit, offset: list.offset },
    { enabled }
  )
  const [opened, setOpened] = useState<Opened | null>(null)
  const edit = useCallback(
    (customer: DirectoryCustomer) => setOpened({ drawer: "edit", customer }),
    []
  )
  const columns = useDirectoryColumns(edit)
  const navigate = useNavigate()
  const close = () => setOpened(null)

  return (
    <Section
      title={t("directory.title")}
      hint={t("directory.hint")}
      action={
        <>
          <Button size="small" variant="secondary" onClick={() => setOpened({ drawer: "import" })}>
            {t("directory.import")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setOpened({ drawer: "add" })}>
            {t("directory.add")}
          </Button>
        </>
      }
    >
      <div className="px-6 py-4">
        <SearchInput label={t("directory.search")} value={list.q} onSearch={list.search} />
      </div>
      <RecordList
        list={list}
        query={query}
        rows={query.data?.customers}
        noResult={{ heading: t("directory.noResult") }}
        empty={<EmptyNote heading={t("directory.empty")} text={t("directory.emptyText")} />}
        isCounted
      >
        {(customers) => (
          <RecordTable
            rows={customers}
            list={list}
            columns={columns}
            onOpen={(id) => navigate(`/customer-center/erp/${id}`)}
            card={(customer) => <DirectoryCard customer={customer} onEdit={() => edit(customer)} />}
          />
        )}
      </RecordList>
      {opened?.drawer === "import" && <ImportDrawer onClose={close} />}
      {opened?.drawer === "add" && <DirectoryDrawer customer={null} onClose={close} />}
      {opened?.drawer === "edit" && <DirectoryDrawer customer={opened.customer} onClose={close} />}
    </Section>
  )
}
