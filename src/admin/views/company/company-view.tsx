import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { ActiveBadge, CenterBadge } from "../../components/company-badges"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { Section } from "../../components/section"
import { useCompany } from "../../hooks/companies"
import { useDocumentTitle } from "../../hooks/use-document-title"
import { useTexts } from "../../hooks/use-texts"
import { CompanyRulesSection } from "../approval-rules/company-rules-section"
import { ApprovalsSection } from "../approvals/approvals-section"
import { AuditSection } from "../audit/audit-section"
import { BudgetsSection } from "../budgets/budgets-section"
import { CostCentersSection } from "../cost-centers/cost-centers-section"
import { EditCompanyDrawer } from "./edit-company-drawer"
import { ErpSection } from "./erp-section"
import { GeneralSection } from "./general-section"
import { RightsSection } from "./rights-section"
import { UsersSection } from "./users-section"

/** D4, D11: how is this company doing? */
export function CompanyView({ id }: { id: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useCompany(id)
  const [editing, setEditing] = useState(false)
  useDocumentTitle(data?.company.name)

  if (error && !data) {
    return (
      <Section title={t("company.title")}>
        <ErrorPanel error={error} onRetry={() => refetch()}>
          <Button size="small" variant="secondary" asChild>
            <Link to="/customer-center/companies">{t("company.toList")}</Link>
          </Button>
        </ErrorPanel>
      </Section>
    )
  }
  if (!data) {
    return (
      <Section title={t("company.title")}>
        <LoadingRows rows={8} />
      </Section>
    )
  }

  const { company } = data
  return (
    <>
      <PageHeader
        title={company.name}
        question={t("company.question")}
        badges={
          <>
            <ActiveBadge active={company.active} />
            <CenterBadge center={company.center} />
          </>
        }
        action={
          <Button size="small" variant="primary" onClick={() => setEditing(true)}>
            {t("company.edit")}
          </Button>
        }
      />
      <div className="grid grid-cols-1 items-start gap-2 xl:grid-cols-[minmax(0,1fr)_400px]">
        <GeneralSection company={company} />
        <ErpSection company={company} />
      </div>
      <UsersSection companyId={company.id} />
      <BudgetsSection company={company} />
      <ApprovalsSection companyId={company.id} />
      <CompanyRulesSection companyId={company.id} />
      <CostCentersSection companyId={company.id} />
      <RightsSection companyId={company.id} />
      <AuditSection of={{ company_id: company.id }} />
      {editing && <EditCompanyDrawer company={company} onClose={() => setEditing(false)} />}
    </>
  )
}
