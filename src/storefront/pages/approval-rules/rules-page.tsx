import { CheckCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ApprovalRule, ApprovalRuleChoices, ApprovalRuleList } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useApprovalRuleChoices, useApprovalRules } from "../../hooks/use-approval-rules"
import { useArrivalNote } from "../../hooks/use-arrival-note"
import { useCompanyParam } from "../../hooks/use-company-param"
import { EmptyState } from "../../list/empty-state"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { DeleteRuleDialog } from "./delete-rule-dialog"
import { PreviewPanel } from "./preview-panel"
import { RuleCard } from "./rule-card"
import { ShopRules } from "./shop-rules"

/** C7: what asks for an approval, whatever the budgets say. */
export default function ApprovalRulesPage() {
  return <MemberPage permission="approval_rules.manage">{() => <Rules />}</MemberPage>
}

function Rules() {
  const { t } = useTranslation()
  const [done, setDone] = useState(useArrivalNote("saved"))
  const { data: list, error, isPending, refetch } = useApprovalRules()
  const choices = useApprovalRuleChoices()
  return (
    <FormPage width="wide" heading={t("approvalRules.title")} lead={t("approvalRules.lead")} back="/approvals">
      <div role="status" className="empty:hidden">
        {done !== null && <Notice tone="success" title={done} />}
      </div>
      {error && !list && <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} />}
      {isPending && <CardSkeleton lines={4} />}
      {list && (
        <>
          {!list.editable && <Notice tone="info" title={t("approvalRules.byOperator")} />}
          <OwnRules list={list} choices={choices.data} onDone={setDone} />
          <ShopRules list={list} choices={choices.data} onDone={setDone} />
          <PreviewPanel choices={choices.data} />
        </>
      )}
    </FormPage>
  )
}

interface OwnRulesProps {
  list: ApprovalRuleList
  choices: ApprovalRuleChoices | undefined
  onDone: (sentence: string) => void
}

function OwnRules({ list: { approval_rules: rules, editable }, choices, onDone }: OwnRulesProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const [deleting, setDeleting] = useState<{ rule: ApprovalRule; opener: HTMLElement } | null>(null)
  return (
    <section aria-labelledby="own-rules" className="card flex flex-col">
      <div className="flex flex-wrap items-center justify-between gap-3 p-5 sm:px-6">
        <h2 id="own-rules" className="txt-medium-plus">
          {t("approvalRules.own")}
        </h2>
        {editable && (
          <Button asChild>
            <Link to={withCompany("/approvals/rules/new")}>{t("approvalRules.add")}</Link>
          </Button>
        )}
      </div>
      {rules.length === 0 ? (
        <div className="border-t p-5">
          <EmptyState icon={<CheckCircle />} title={t("approvalRules.none")} text={t("approvalRules.noneText")} />
        </div>
      ) : (
        <ul className="divide-y border-t">
          {rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} choices={choices}>
              {editable && (
                <>
                  <Button asChild size="small" variant="secondary">
                    <Link to={withCompany(`/approvals/rules/${rule.id}`)} aria-label={t("approvalRules.editOf", { name: rule.name })}>
                      {t("approvalRules.edit")}
                    </Link>
                  </Button>
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={t("approvalRules.deleteOf", { name: rule.name })}
                    onClick={({ currentTarget }) => setDeleting({ rule, opener: currentTarget })}
                  >
                    {t("approvalRules.delete")}
                  </Button>
                </>
              )}
            </RuleCard>
          ))}
        </ul>
      )}
      {deleting && (
        <DeleteRuleDialog
          {...deleting}
          onClose={() => setDeleting(null)}
          onDone={() => {
            setDeleting(null)
            onDone(t("approvalRules.deleted", { name: deleting.rule.name }))
          }}
        />
      )}
    </section>
  )
}
