import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Approval } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { SortHeader } from "../../list/sort-header"
import type { ListAddress } from "../../list/use-list-address"
import { When } from "../when"
import { ApprovalBuyer, ApprovalLastComment, ApprovalReasons } from "./approval-facts"
import { ApprovalStatusBadge } from "./approval-status-badge"
import { OwnActs } from "./own-acts"

export interface ApprovalRowsProps {
  requests: readonly Approval[]
  address: ListAddress
  /** Of one's own list: what can be done stands where others have the buyer. */
  isMine: boolean
  /** In which place the reader acts. */
  placeId: string
  onDone: (sentence: string) => void
}

export function ApprovalTable({ requests, address, isMine, placeId, onDone }: ApprovalRowsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  const sort = { address, preset: "-created_at" }
  return (
    <div className="card overflow-x-auto">
      <Table>
        <Table.Header className="border-t-0">
          <Table.Row>
            <SortHeader {...sort} by="created_at" label={t("approvals.date")} />
            {!isMine && <Table.HeaderCell>{t("approvals.buyer")}</Table.HeaderCell>}
            <SortHeader {...sort} by="amount" label={t("approvals.amount")} />
            <Table.HeaderCell>{t("approvals.limits")}</Table.HeaderCell>
            <Table.HeaderCell>{t("approvals.status")}</Table.HeaderCell>
            <Table.HeaderCell>{t("approvals.lastComment")}</Table.HeaderCell>
            {isMine && (
              <Table.HeaderCell>
                <span className="sr-only">{t("approvals.acts")}</span>
              </Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {requests.map((request) => (
            <Table.Row key={request.id} className="[&_td]:py-2">
              <Table.Cell className="whitespace-nowrap">
                <Link className="link no-underline hover:underline" to={withCompany(`/approvals/${request.id}`)}>
                  <span className="sr-only">{t("approvals.request")} </span>
                  <When at={request.created_at} never="" />
                </Link>
              </Table.Cell>
              {!isMine && (
                <Table.Cell className="min-w-32 max-w-56 [overflow-wrap:anywhere]">
                  <ApprovalBuyer request={request} />
                </Table.Cell>
              )}
              <Table.Cell className="whitespace-nowrap">
                {renderMoney(request.amount, request.currency_code, locale)}
              </Table.Cell>
              <Table.Cell className="min-w-40">
                <ApprovalReasons request={request} />
              </Table.Cell>
              <Table.Cell>
                <ApprovalStatusBadge status={request.status} />
              </Table.Cell>
              <Table.Cell className="min-w-40 max-w-72">
                <ApprovalLastComment request={request} />
              </Table.Cell>
              {isMine && (
                <Table.Cell>
                  <OwnActs size="small" request={request} placeId={placeId} onDone={onDone} />
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
