import { Button } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { EmptyNote } from "../../components/empty-note"
import { RecordList, type ListQuery } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { SearchInput } from "../../components/search-input"
import { Section } from "../../components/section"
import type { EntryKind } from "../../hooks/directory-entries"
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
  query: ListQuery
  onAdd: () => void
  /** The form that is open. */
  children: ReactNode
}

/** The contacts or the invoices of one customer of the directory. */
export function EntriesSection<T extends { id: string }>(props: EntriesSectionProps<T>) {
  const { t } = useTexts()
  const { list, rows } = props
  const text = texts[props.kind]
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
      {(list.filtered || rows?.length !== 0) && (
        <div className="px-6 py-4">
          <SearchInput label={t(text.search)} value={list.q} onSearch={list.search} />
        </div>
      )}
      <RecordList
        list={list}
        query={props.query}
        rows={rows}
        noResult={{ heading: t(text.noResult) }}
        empty={<EmptyNote heading={t(text.empty)} text={t(text.emptyText)} />}
      >
        {(entries) => <RecordTable rows={entries} list={list} columns={props.columns} card={props.card} />}
      </RecordList>
      {props.children}
    </Section>
  )
}
