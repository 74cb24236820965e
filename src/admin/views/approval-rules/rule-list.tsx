import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { useRuleChoices } from "../../hooks/approval-rules"
import { useTexts } from "../../hooks/use-texts"
import { DeleteRuleDrawer } from "./delete-rule-drawer"
import { RuleDrawer } from "./rule-drawer"
import { RuleEntry } from "./rule-entry"

interface RuleListProps {
  /** Null: the shop's. */
  companyId: string | null
  rules: readonly ApprovalRuleResource[]
}

/** Rules with what can be done to each. */
export function RuleList({ companyId, rules }: RuleListProps) {
  const { t } = useTexts()
  const choices = useRuleChoices(companyId).data?.choices
  const [asked, setAsked] = useState<{ act: "edit" | "delete"; rule: ApprovalRuleResource } | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      {rules.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("approvalRules.none")}
        </Text>
      ) : (
        <ul className="divide-y">
          {rules.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} names={choices}>
              <Button
                size="small"
                variant="secondary"
                disabled={!choices}
                aria-label={t("approvalRules.editOf", { name: rule.name })}
                onClick={() => setAsked({ act: "edit", rule })}
              >
                {t("approvalRules.edit")}
              </Button>
              <Button
                size="small"
                variant="secondary"
                aria-label={t("approvalRules.deleteOf", { name: rule.name })}
                onClick={() => setAsked({ act: "delete", rule })}
              >
                {t("approvalRules.delete")}
              </Button>
            </RuleEntry>
          ))}
        </ul>
      )}
      {asked?.act === "edit" && choices && <RuleDrawer companyId={companyId} rule={asked.rule} choices={choices} onClose={close} />}
      {asked?.act === "delete" && <DeleteRuleDrawer companyId={companyId} rule={asked.rule} onClose={close} />}
    </>
  )
}
