import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { Section } from "../../components/section"
import { useShopRules } from "../../hooks/approval-rules"
import { useTexts } from "../../hooks/use-texts"
import { AddRuleButton } from "./add-rule-button"
import { RuleList } from "./rule-list"

/** C7: the rules that hold in every company which does not replace them. */
export function ShopRulesSection() {
  const { t } = useTexts()
  const { data, error, refetch } = useShopRules()
  return (
    <Section title={t("approvalRules.shopTitle")} hint={t("approvalRules.shopHint")} action={<AddRuleButton companyId={null} />}>
      {data ? (
        <RuleList companyId={null} rules={data.approval_rules} />
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => refetch()} />
      ) : (
        <LoadingRows rows={2} />
      )}
    </Section>
  )
}
