import { Buildings, CheckCircle, MagnifyingGlass } from "@medusajs/icons"
import { Button, clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CurrentPlace } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { SelectBox } from "../../form/select-box"
import { useApprovals } from "../../hooks/use-approvals"
import { useArrivalNote } from "../../hooks/use-arrival-note"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { useLastPage } from "../../list/use-last-page"
import { useListAddress, type ListAddress } from "../../list/use-list-address"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { ApprovalCards } from "./approval-cards"
import { ApprovalTable } from "./approval-table"
import { BuyerFilter } from "./buyer-filter"
import { approvalOrders, approvalStatuses, readApprovalQuery, readTab, type ApprovalTab } from "./read-approval-query"

/** C5: "What is asked of me?", and for buyers "Where is my basket?" */
export default function ApprovalsPage() {
  const { t } = useTranslation()
  return (
    <MemberPage>
      {({ current }) =>
        current?.company ? (
          // what was done in one company is no news in another
          <Approvals key={current.business_user_id} current={current} />
        ) : (
          <div className="flex flex-col gap-6">
            <PageHeading heading={t("approvals.title")} />
            <EmptyState icon={<Buildings />} title={t("approvals.noCompany")} text={t("approvals.noCompanyText")} />
          </div>
        )
      }
    </MemberPage>
  )
}

function Approvals({ current }: { current: CurrentPlace }) {
  const { t } = useTranslation()
  const [done, setDone] = useState(useArrivalNote("removed"))
  const address = useListAddress()
  const { withCompany } = useCompanyParam()
  const mayDecide = current.permissions.includes("approvals.decide")
  const tab = readTab(address, { mayDecide })
  const isMine = tab === "mine"
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading
          heading={t(isMine ? "approvals.mineTitle" : "approvals.title")}
          lead={t(isMine ? "approvals.mineLead" : "approvals.lead")}
        />
        {current.permissions.includes("approval_rules.manage") && (
          <div className="flex flex-wrap gap-2">
            <Button asChild variant="secondary">
              <Link to={withCompany("/approvals/rules")}>{t("approvalRules.open")}</Link>
            </Button>
            <Button asChild variant="secondary">
              <Link to={withCompany("/approvals/settings")}>{t("approvals.settings.open")}</Link>
            </Button>
          </div>
        )}
      </div>
      {mayDecide && <Tabs shown={tab} />}
      <div role="status" className="empty:hidden">
        {done !== null && <Notice tone="success" title={done} />}
      </div>
      <ApprovalList key={tab} address={address} tab={tab} placeId={current.business_user_id} onDone={setDone} />
    </div>
  )
}

function Tabs({ shown }: { shown: ApprovalTab }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <nav aria-label={t("approvals.lists")} className="flex flex-wrap gap-x-6 border-b">
      {(["to_decide", "company", "mine"] as const).map((tab) => (
        <Link
          key={tab}
          to={withCompany(tab === "to_decide" ? "/approvals" : `/approvals?tab=${tab}`)}
          aria-current={shown === tab ? "page" : undefined}
          className={clx(
            "txt-compact-medium-plus -mb-px border-b-2 px-1 py-2 outline-none transition-fg focus-visible:shadow-borders-focus",
            shown === tab
              ? "border-ui-fg-base text-ui-fg-base"
              : "border-transparent text-ui-fg-subtle hover:text-ui-fg-base"
          )}
        >
          {t(`approvals.tab.${tab}`)}
        </Link>
      ))}
    </nav>
  )
}

interface ApprovalListProps {
  address: ListAddress
  tab: ApprovalTab
  placeId: string
  onDone: (sentence: string) => void
}

function ApprovalList({ address, tab, placeId, onDone }: ApprovalListProps) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  const query = readApprovalQuery(address, tab)
  const list = useApprovals(query)
  const requests = list.data?.approval_requests ?? []
  const isToCome = useLastPage(address, { list: list.data, shown: requests.length, isOfBefore: list.isPlaceholderData })
  const isFiltered = query.status !== undefined || query.user_id !== undefined
  const Rows = isNarrow ? ApprovalCards : ApprovalTable
  return (
    <section aria-label={t(`approvals.tab.${tab}`)} className="flex flex-col gap-4">
      <div role="search" className="flex flex-wrap gap-2 empty:hidden">
        {tab !== "mine" && <BuyerFilter address={address} buyer={requests.find(({ buyer }) => buyer.id === query.user_id)?.buyer} />}
        <Filters address={address} withStatus={tab !== "to_decide"} withOrder={isNarrow} />
      </div>
      {list.error && <ErrorNotice isQuiet error={list.error} onRetry={() => void list.refetch()} />}
      {(list.isPending || isToCome) && <RowsSkeleton />}
      {list.data && requests.length > 0 && (
        <>
          <div aria-busy={list.isPlaceholderData} className="aria-busy:opacity-60">
            <Rows requests={requests} address={address} isMine={tab === "mine"} placeId={placeId} onDone={onDone} />
          </div>
          <Pager address={address} list={list.data} shown={requests.length} />
        </>
      )}
      {list.data && requests.length === 0 && !isToCome && (
        <EmptyState
          icon={isFiltered ? <MagnifyingGlass /> : <CheckCircle />}
          title={t(isFiltered ? "approvals.noResult" : `approvals.empty.${tab}`)}
          text={t(isFiltered ? "approvals.noResultText" : `approvals.emptyText.${tab}`)}
        >
          {isFiltered && (
            <Button variant="secondary" onClick={() => address.change({ status: null, user: null })}>
              {t("list.clear")}
            </Button>
          )}
        </EmptyState>
      )}
    </section>
  )
}

interface FiltersProps {
  address: ListAddress
  withStatus: boolean
  /** Cards have no heads to sort by. */
  withOrder: boolean
}

function Filters({ address, withStatus, withOrder }: FiltersProps) {
  const { t } = useTranslation()
  return (
    <>
      {withStatus && (
        <SelectBox
          className="flex-1 basis-40 sm:max-w-56"
          aria-label={t("approvals.status")}
          value={address.read("status")}
          onChange={(event) => address.change({ status: event.target.value })}
        >
          <option value="">{t("approvals.anyStatus")}</option>
          {approvalStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`approvals.statusOf.${status}`)}
            </option>
          ))}
        </SelectBox>
      )}
      {withOrder && (
        <SelectBox
          className="flex-1 basis-40"
          aria-label={t("list.order")}
          value={address.read("order") || "-created_at"}
          onChange={(event) => address.change({ order: event.target.value })}
        >
          {approvalOrders.map((order) => (
            <option key={order} value={order}>
              {t(`approvals.order.${order}`)}
            </option>
          ))}
        </SelectBox>
      )}
    </>
  )
}
