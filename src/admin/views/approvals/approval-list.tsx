import { useNavigate } from "react-router-dom"
import { EmptyNote } from "../../components/empty-note"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { useApprovals } from "../../hooks/approvals"
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
  const { t } = useTexts()
  const navigate = useNavigate()
  const columns = useApprovalColumns({ withCompany })
  const status = approvalStatuses.find((name) => name === list.filters.status)
  const query = useApprovals({
    ...(status === undefined ? {} : { status }),
    ...(companyId === "" ? {} : { company_id: companyId }),
    order: approvalOrders.find((name) => name === list.order) ?? "-created_at",
    limit: list.limit,
    offset: list.offset,
  })
  return (
    <RecordList
      list={list}
      query={query}
      rows={query.data?.approval_requests}
      noResult={{ heading: t("approvals.noResult"), text: t("approvals.noResultText") }}
      empty={<EmptyNote heading={t("approvals.empty")} text={t("approvals.emptyText")} />}
      isCounted
    >
      {(requests) => (
        <RecordTable
          rows={requests}
          list={list}
          columns={columns}
          onOpen={(id) => navigate(`/customer-center/approvals/${id}`)}
          card={(request) => <ApprovalCard request={request} />}
        />
      )}
    </RecordList>
  )
}
