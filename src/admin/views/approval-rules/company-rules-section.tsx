import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { ErrorLine, ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { Section } from "../../components/section"
import { useCompanyRules, useRuleChoices, useSetRuleScope } from "../../hooks/approval-rules"
import { useTexts } from "../../hooks/use-texts"
import { AddRuleButton } from "./add-rule-button"
import { PreviewDrawer } from "./preview-drawer"
import { RuleEntry } from "./rule-entry"
import { RuleList } from "./rule-list"

/** C7: what asks for an approval in this company, beside its budgets. */
export function CompanyRulesSection({ companyId }: { companyId: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useCompanyRules(companyId)
  const choices = useRuleChoices(companyId).data?.choices
  const scope = useSetRuleScope(companyId)
  const [isTrying, setTrying] = useState(false)
  const holds = data?.scope.shop_rules ?? true
  return (
    <Section
      title={t("approvalRules.companyTitle")}
      action={
        <>
          <Button size="small" variant="secondary" disabled={!choices} onClick={() => setTrying(true)}>
            {t("approvalRules.preview")}
          </Button>
          <AddRuleButton companyId={companyId} />
        </>
      }
    >
      {data ? (
        <>
          <RuleList companyId={companyId} rules={data.approval_rules} />
          {(data.shop_rules.length > 0 || !holds) && (
            <div>
              <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
                <Text size="small" weight="plus">
                  {t(holds ? "approvalRules.shopsHold" : "approvalRules.shopsReplaced")}
                </Text>
                <Button
                  size="small"
                  variant="secondary"
                  isLoading={scope.isPending}
                  onClick={() =>
                    scope.mutate(
                      { shop_rules: !holds, version: data.scope.version },
                      { onSuccess: () => toast.success(t("approvalRules.scopeSaved")) }
                    )
                  }
                >
                  {t(holds ? "approvalRules.replace" : "approvalRules.takeOver")}
                </Button>
              </div>
              {scope.error && (
                <div className="px-6 pb-4">
                  <ErrorLine error={scope.error} />
                </div>
              )}
              {holds && (
                <ul className="divide-y border-t">
                  {data.shop_rules.map((rule) => (
                    <RuleEntry key={rule.id} rule={rule} names={choices} />
                  ))}
                </ul>
              )}
            </div>
          )}
        </>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => refetch()} />
      ) : (
        <LoadingRows rows={2} />
      )}
      {isTrying && choices && <PreviewDrawer companyId={companyId} choices={choices} onClose={() => setTrying(false)} />}
    </Section>
  )
}
