import { Badge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { useTexts } from "../../hooks/use-texts"
import { useRuleTexts } from "./use-rule-texts"
import type { RuleNames } from "./use-rule-texts"

interface RuleEntryProps {
  rule: ApprovalRuleResource
  names: RuleNames | undefined
  children?: ReactNode
}

/** A rule in words: when an approval is needed, and whose. */
export function RuleEntry({ rule, names, children }: RuleEntryProps) {
  const { t } = useTexts()
  const texts = useRuleTexts(names)
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1 [overflow-wrap:anywhere]">
        <Text size="small" weight="plus" className="flex flex-wrap items-center gap-2">
          {rule.name}
          {!rule.active && <Badge size="2xsmall">{t("approvalRules.inactive")}</Badge>}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("approvalRules.when")} {texts.list(rule.conditions.map(texts.condition), "conjunction")}
        </Text>
        <ol className="txt-small text-ui-fg-subtle list-decimal pl-5">
          {rule.tiers.map((tier, index) => (
            <li key={index}>{texts.tier(tier)}</li>
          ))}
          {rule.tiers.length === 0 && <li>{t("approvalRules.anybody")}</li>}
        </ol>
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </li>
  )
}
