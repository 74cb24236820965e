import { Container } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { PageHeader } from "../../components/page-header"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { ShopRulesSection } from "../approval-rules/shop-rules-section"
import { ApprovalList } from "./approval-list"
import { approvalOrders, approvalStatuses } from "./approval-options"
import { CompanyFilter } from "./company-filter"
import { StatusFilter } from "./status-filter"

/** D11: what do customers wait for? The requests of all companies. */
export function ApprovalsView() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const named = params.get("company") ?? ""
  const list = useListState({
    orders: approvalOrders,
    filters: { status: approvalStatuses, company: named === "" ? [] : [named] },
  })
  const companyId = list.filters.company ?? ""
  return (
    <>
      <PageHeader title={t("approvals.title")} question={t("approvals.question")} />
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-2 px-6 py-4 sm:flex-row sm:flex-wrap sm:items-center">
          <StatusFilter list={list} />
          <CompanyFilter companyId={companyId} onChoose={(id) => list.filter("company", id)} />
        </div>
        <ApprovalList list={list} companyId={companyId} withCompany />
      </Container>
      <ShopRulesSection />
    </>
  )
}
