import { Buildings, MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { useContacts } from "../../hooks/use-contacts"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { SearchField } from "../../list/search-field"
import { useLastPage } from "../../list/use-last-page"
import { useListAddress } from "../../list/use-list-address"
import { When } from "../when"
import { ContactCards } from "./contact-cards"
import { ContactTable } from "./contact-table"

/** Contacts that the ERP knows and that are not yet users of the shop. */
export function ContactsTab() {
  const { t } = useTranslation()
  const address = useListAddress()
  const isNarrow = useIsNarrow()
  const { change } = address
  const q = address.read("q")
  const list = useContacts({ ...address.rows, ...(q === "" ? {} : { q }) })
  const search = useCallback((text: string) => change({ q: text }, { replace: true }), [change])
  const contacts = list.data?.contacts ?? []
  const isToCome = useLastPage(address, { list: list.data, shown: contacts.length, isOfBefore: list.isPlaceholderData })
  const Rows = isNarrow ? ContactCards : ContactTable

  return (
    <div className="flex flex-col gap-4">
      <div role="search" className="flex">
        <SearchField label={t("contacts.search")} value={q} onSearch={search} />
      </div>
      {list.data?.is_stale && (
        <div role="status">
          <Notice tone="info" title={t("contacts.stale")}>
            <p>
              {t("contacts.staleText")}{" "}
              <When at={list.data.synced_at} never={t("contacts.neverSynced")} />
            </p>
            <div>
              <Button
                size="small"
                variant="secondary"
                isLoading={list.isFetching}
                onClick={() => void list.refetch()}
              >
                {t("common.retry")}
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {list.error && <ErrorNotice isQuiet error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || isToCome) && <RowsSkeleton rows={5} />}
      {list.data && contacts.length > 0 && (
        <>
          <div aria-busy={list.isPlaceholderData} className="aria-busy:opacity-60">
            <Rows contacts={contacts} />
          </div>
          <Pager address={address} list={list.data} shown={contacts.length} />
        </>
      )}
      {list.data && contacts.length === 0 && !isToCome && q !== "" && (
        <EmptyState
          icon={<MagnifyingGlass />}
          title={t("contacts.noResult")}
          text={t("contacts.noResultText")}
        >
          <Button variant="secondary" onClick={() => change({ q: null })}>
            {t("list.clear")}
          </Button>
        </EmptyState>
      )}
      {list.data && contacts.length === 0 && !isToCome && q === "" && !list.data.is_stale && (
        <EmptyState icon={<Buildings />} title={t("contacts.empty")} text={t("contacts.emptyText")} />
      )}
    </div>
  )
}
