import { Badge } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ApprovalRule, ApprovalRuleChoices } from "../../client"
import { useLocale } from "../../i18n/use-locale"
import { renderCondition, renderTier } from "./render-rule"

interface RuleCardProps {
  rule: ApprovalRule
  choices: ApprovalRuleChoices | undefined
  children?: ReactNode
}

/** A rule in words: when an approval is needed, and whose. */
export function RuleCard({ rule, choices, children }: RuleCardProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const words = { t, locale, choices }
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 py-4 sm:px-6">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-2 [overflow-wrap:anywhere]">
        <h3 className="txt-small-plus flex flex-wrap items-center gap-2">
          {rule.name}
          {!rule.active && <Badge size="2xsmall">{t("approvalRules.inactive")}</Badge>}
        </h3>
        <div className="text-ui-fg-subtle">
          <p>{t("approvalRules.when")}</p>
          <ul className="list-disc pl-5">
            {rule.conditions.map((condition, index) => (
              <li key={index}>{renderCondition(condition, words)}</li>
            ))}
          </ul>
        </div>
        <div className="text-ui-fg-subtle">
          <p>{t("approvalRules.who")}</p>
          <ol className="list-decimal pl-5">
            {rule.tiers.map((tier, index) => (
              <li key={index}>{renderTier(tier, words)}</li>
            ))}
            {rule.tiers.length === 0 && <li>{t("approvalRules.anybody")}</li>}
          </ol>
        </div>
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </li>
  )
}
