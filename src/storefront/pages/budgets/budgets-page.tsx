import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import type { Me } from "../../client"
import { Notice } from "../../feedback/notice"
import { useArrivalNote } from "../../hooks/use-arrival-note"
import { useCompanyParam } from "../../hooks/use-company-param"
import { PageHeading } from "../../shell/page-heading"
import { GapNotice } from "../gap/gap-notice"
import { MemberPage } from "../member-page"
import { CompanyBudgets } from "./company-budgets"
import { MyBudgets } from "./my-budgets"

/** C1, C9: "How much is left?" */
export default function BudgetsPage() {
  return <MemberPage permission="budgets.view_own">{(me) => <Budgets me={me} />}</MemberPage>
}

function Budgets({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const [params] = useSearchParams()
  const saved = useArrivalNote("saved")
  const mayManage = me.current?.permissions.includes("budgets.manage") === true
  // whoever came for one user's budgets is not shown the own ones first
  const isOfOther = mayManage && params.has("subject_id")
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading heading={t("budgets.title")} lead={t("budgets.lead")} />
        {mayManage && (
          <Button asChild size="large" className="max-sm:w-full">
            <Link to={withCompany("/budgets/new")}>{t("budgets.add")}</Link>
          </Button>
        )}
      </div>
      {saved !== null && (
        <div role="status">
          <Notice tone="success" title={saved} />
        </div>
      )}
      <GapNotice mayManageBudgets={mayManage} />
      {!isOfOther && <MyBudgets />}
      {mayManage && <CompanyBudgets />}
    </div>
  )
}
