import { MagnifyingGlass, Users } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { usePlainUsers } from "../../hooks/use-plain-users"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { SearchField } from "../../list/search-field"
import { useLastPage } from "../../list/use-last-page"
import { useListAddress } from "../../list/use-list-address"
import { PlainUserCards } from "./plain-user-cards"
import { PlainUserTable } from "./plain-user-table"

/** Who shops by the company's customer number from before it had a center, and can be added. */
export function PlainUsersTab() {
  const { t } = useTranslation()
  const address = useListAddress()
  const isNarrow = useIsNarrow()
  const { change } = address
  const q = address.read("q")
  const list = usePlainUsers({ ...address.rows, ...(q === "" ? {} : { q }) })
  const search = useCallback((text: string) => change({ q: text }, { replace: true }), [change])
  const people = list.data?.plain_users ?? []
  const isToCome = useLastPage(address, { list: list.data, shown: people.length, isOfBefore: list.isPlaceholderData })
  const Rows = isNarrow ? PlainUserCards : PlainUserTable

  return (
    <div className="flex flex-col gap-4">
      <p className="text-ui-fg-subtle">{t("plainUsers.lead")}</p>
      <div role="search" className="flex">
        <SearchField label={t("users.search")} value={q} onSearch={search} />
      </div>
      {list.error && <ErrorNotice isQuiet error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || isToCome) && <RowsSkeleton rows={5} />}
      {list.data && people.length > 0 && (
        <>
          <div aria-busy={list.isPlaceholderData} className="aria-busy:opacity-60">
            <Rows people={people} />
          </div>
          <Pager address={address} list={list.data} shown={people.length} />
        </>
      )}
      {list.data && people.length === 0 && !isToCome && q !== "" && (
        <EmptyState icon={<MagnifyingGlass />} title={t("plainUsers.noResult")} text={t("plainUsers.noResultText")}>
          <Button variant="secondary" onClick={() => change({ q: null })}>
            {t("list.clear")}
          </Button>
        </EmptyState>
      )}
      {list.data && people.length === 0 && !isToCome && q === "" && (
        <EmptyState icon={<Users />} title={t("plainUsers.empty")} text={t("plainUsers.emptyText")} />
      )}
    </div>
  )
}
