import { Button } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { Pager } from "../../components/pager"
import { RecordTable } from "../../components/record-table"
import { SearchInput } from "../../components/search-input"
import { Section } from "../../components/section"
import type { EntryKind } from "../../hooks/directory-entries"
import { useLastPage } from "../../hooks/use-last-page"
import type { ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"

const texts = {
  contacts: {
    title: "directory.contacts",
    hint: "directoryContacts.hint",
    add: "directoryContacts.add",
    search: "directoryContacts.search",
    empty: "directoryContacts.empty",
    emptyText: "directoryContacts.emptyText",
    noResult: "directoryContacts.noResult",
  },
  invoices: {
    title: "directory.invoices",
    hint: "directoryInvoices.hint",
    add: "directoryInvoices.add",
    search: "directoryInvoices.search",
    empty: "directoryInvoices.empty",
    emptyText: "directoryInvoices.emptyText",
    noResult: "directoryInvoices.noResult",
  },
} as const satisfies Record<EntryKind, Record<string, string>>

interface EntriesSectionProps<T extends { id: string }> extends Pick<ComponentProps<typeof RecordTable<T>>, "columns" | "card"> {
  kind: EntryKind
  list: ListState
  /** Undefined until they are loaded. */
  rows: readonly T[] | undefined
  page: { count: number; count_is_minimum: boolean; offset: number } | undefined
  query: { error: unknown; isPending: boolean; refetch: () => unknown }
  onAdd: () => void
  /** The form that is open. */
  children: ReactNode
}

/** The contacts or the invoices of one customer of the directory. */
export function EntriesSection<T extends { id: string }>(props: EntriesSectionProps<T>) {
  const { t } = useTexts()
  const { list, rows, page, query } = props
  useLastPage(list, page)
  const text = texts[props.kind]
  const isEmpty = rows?.length === 0
  return (
    <Section
      title={t(text.title)}
      hint={t(text.hint)}
      action={
        <Button size="small" variant="secondary" onClick={props.onAdd}>
          {t(text.add)}
        </Button>
      }
    >
      {(list.filtered || !isEmpty) && (
        <div className="px-6 py-4">
          <SearchInput label={t(text.search)} value={list.q} onSearch={list.search} />
        </div>
      )}
      {query.error ? <ErrorPanel error={query.error} onRetry={() => query.refetch()} /> : null}
      {!query.error && !isEmpty && (
        <RecordTable rows={rows ?? []} columns={props.columns} isLoading={query.isPending} card={props.card} />
      )}
      {!query.error && isEmpty && (
        <EmptyNote
          heading={t(list.filtered ? text.noResult : text.empty)}
          text={t(list.filtered ? "common.noResultText" : text.emptyText)}
        >
          {list.filtered && (
            <Button size="small" variant="secondary" onClick={list.clear}>
              {t("common.showAll")}
            </Button>
          )}
        </EmptyNote>
      )}
      {!query.error && page && page.count > list.limit && (
        <Pager
          count={page.count}
          countIsMinimum={page.count_is_minimum}
          limit={list.limit}
          pageIndex={list.pageIndex}
          onTurn={list.turnTo}
        />
      )}
      {props.children}
    </Section>
  )
}
