import { Button } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { Pager } from "../../components/pager"
import { RecordTable } from "../../components/record-table"
import { useApprovals } from "../../hooks/approvals"
import { useLastPage } from "../../hooks/use-last-page"
import type { ListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { ApprovalCard } from "./approval-card"
import { approvalOrders, approvalStatuses } from "./approval-options"
import { useApprovalColumns } from "./use-approval-columns"

interface ApprovalListProps {
  list: ListState
  /** Of this company only; empty: of all. */
  companyId: string
  /** A company's page names the company already. */
  withCompany: boolean
}

/** Requests as the address says: filtered, sorted, page by page. */
export function ApprovalList({ list, companyId, withCompany }: ApprovalListProps) {
  const navigate = useNavigate()
  const columns = useApprovalColumns({ withCompany })
  const status = approvalStatuses.find((name) => name === list.filters.status)
  const { data, error, isPending, isPlaceholderData, refetch } = useApprovals({
    ...(status === undefined ? {} : { status }),
    ...(companyId === "" ? {} : { company_id: companyId }),
    order: approvalOrders.find((name) => name === list.order) ?? "-created_at",
    limit: list.limit,
    offset: list.offset,
  })
  useLastPage(list, data)
  const requests = data?.approval_requests ?? []
  return (
    <div aria-busy={isPlaceholderData}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {!error && (isPending || requests.length > 0) && (
        <RecordTable
          rows={requests}
          columns={columns}
          isLoading={isPending}
          order={list.order}
          onOrder={list.sort}
          onOpen={(id) => navigate(`/customer-center/approvals/${id}`)}
          card={(request) => <ApprovalCard request={request} />}
        />
      )}
      {!error && data?.count === 0 && <NoRequests list={list} />}
      {!error && data && requests.length > 0 && (
        <Pager
          count={data.count}
          countIsMinimum={data.count_is_minimum}
          limit={list.limit}
          pageIndex={list.pageIndex}
          onTurn={list.turnTo}
        />
      )}
    </div>
  )
}

function NoRequests({ list }: { list: ListState }) {
  const { t } = useTexts()
  if (list.filtered || list.pageIndex > 0) {
    return (
      <EmptyNote heading={t("approvals.noResult")} text={t("approvals.noResultText")}>
        <Button size="small" variant="secondary" onClick={list.clear}>
          {t("common.showAll")}
        </Button>
      </EmptyNote>
    )
  }
  return <EmptyNote heading={t("approvals.empty")} text={t("approvals.emptyText")} />
}
