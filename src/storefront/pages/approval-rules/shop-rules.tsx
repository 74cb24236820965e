import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ApprovalRuleChoices, ApprovalRuleList } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { useSetApprovalRuleScope } from "../../hooks/use-approval-rules"
import { RuleCard } from "./rule-card"

interface ShopRulesProps {
  list: ApprovalRuleList
  choices: ApprovalRuleChoices | undefined
  onDone: (sentence: string) => void
}

/** The rules of the shop, and whether they hold here beside the company's own. */
export function ShopRules({ list: { shop_rules: rules, scope, editable }, choices, onDone }: ShopRulesProps) {
  const { t } = useTranslation()
  const set = useSetApprovalRuleScope()
  const { shop_rules: holds } = scope
  if (rules.length === 0 && holds) {
    return null
  }
  return (
    <section aria-labelledby="shop-rules" className="card flex flex-col">
      <div className="flex flex-wrap items-start justify-between gap-3 p-5 sm:px-6">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
          <h2 id="shop-rules" className="txt-medium-plus">
            {t("approvalRules.shops")}
          </h2>
          <p className="text-pretty text-ui-fg-subtle">{t(holds ? "approvalRules.shopsHold" : "approvalRules.shopsReplaced")}</p>
        </div>
        {editable && (
          <Button
            variant="secondary"
            isLoading={set.isPending}
            onClick={() =>
              set.mutate(
                { shop_rules: !holds, version: scope.version },
                { onSuccess: ({ shop_rules: now }) => onDone(t(now ? "approvalRules.shopsNowHold" : "approvalRules.shopsNowReplaced")) }
              )
            }
          >
            {t(holds ? "approvalRules.replace" : "approvalRules.takeOver")}
          </Button>
        )}
      </div>
      {set.error && (
        <div className="px-5 pb-5 sm:px-6">
          <ErrorNotice error={set.error} />
        </div>
      )}
      {holds && (
        <ul className="divide-y border-t">
          {rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} choices={choices} />
          ))}
        </ul>
      )}
    </section>
  )
}
