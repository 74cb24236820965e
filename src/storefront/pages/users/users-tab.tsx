import { MagnifyingGlass, Users } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ActError } from "../../feedback/act-error"
import { ErrorNotice } from "../../feedback/error-notice"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useUsers } from "../../hooks/use-users"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { useLastPage } from "../../list/use-last-page"
import { useListAddress } from "../../list/use-list-address"
import { BulkBar, type BulkOutcome } from "./bulk-bar"
import { BulkReport } from "./bulk-report"
import { DoneNotice } from "./done-notice"
import { readUserQuery } from "./read-user-query"
import { useSelection } from "./use-selection"
import { useUserActs } from "./use-user-acts"
import { UserActDialog } from "./user-act-dialog"
import { UserCards } from "./user-cards"
import { UserFilters } from "./user-filters"
import { UserTable } from "./user-table"

/** The shop's users of this company. */
export function UsersTab() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const address = useListAddress()
  const isNarrow = useIsNarrow()
  const list = useUsers(readUserQuery(address))
  const users = list.data?.users ?? []
  const isToCome = useLastPage(address, { list: list.data, shown: users.length, isOfBefore: list.isPlaceholderData })
  const selection = useSelection(users.map((user) => user.id))
  const acts = useUserActs()
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)
  const isFiltered = ["q", "status", "role"].some((name) => address.read(name) !== "")
  const Rows = isNarrow ? UserCards : UserTable

  return (
    <div className="flex flex-col gap-4">
      <UserFilters address={address} withOrder={isNarrow} />
      {acts.done && <DoneNotice user={acts.done.user} act={acts.done.act} />}
      {acts.error && <ActError error={acts.error} />}
      {outcome && <BulkReport outcome={outcome} />}
      {list.error && <ErrorNotice isQuiet error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || isToCome) && <RowsSkeleton />}
      {list.data && users.length > 0 && (
        <>
          <div aria-busy={list.isPlaceholderData} className="aria-busy:opacity-60">
            <Rows
              users={users}
              address={address}
              selection={selection}
              onAct={(user, act, opener) => {
                setOutcome(null)
                acts.start(user, act, opener)
              }}
            />
          </div>
          <Pager address={address} list={list.data} shown={users.length} />
        </>
      )}
      {list.data && users.length === 0 && !isToCome && isFiltered && (
        <EmptyState
          icon={<MagnifyingGlass />}
          title={t("users.noResult")}
          text={t("users.noResultText")}
        >
          <Button
            variant="secondary"
            onClick={() => address.change({ q: null, status: null, role: null })}
          >
            {t("list.clear")}
          </Button>
        </EmptyState>
      )}
      {list.data && users.length === 0 && !isToCome && !isFiltered && (
        <EmptyState icon={<Users />} title={t("users.empty")} text={t("users.emptyText")}>
          <Button asChild>
            <Link to={withCompany("/users/new")}>{t("users.request")}</Link>
          </Button>
        </EmptyState>
      )}
      {selection.ids.length > 0 && (
        <BulkBar
          users={users}
          selection={selection}
          onStart={() => {
            setOutcome(null)
            acts.forget()
          }}
          onDone={(report) => {
            setOutcome(report)
            selection.clear()
          }}
        />
      )}
      {acts.asked && (
        <UserActDialog {...acts.asked} onClose={acts.close} onDone={acts.finish} />
      )}
    </div>
  )
}
