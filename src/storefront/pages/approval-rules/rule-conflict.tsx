import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ApprovalRule, ApprovalRuleChoices } from "../../client"
import { Notice } from "../../feedback/notice"
import { RuleCard } from "./rule-card"

interface RuleConflictProps {
  current: ApprovalRule
  choices: ApprovalRuleChoices
  onTake: () => void
}

/** Somebody else saved this rule meanwhile: what it says now, which can be taken, or is replaced by saving again. */
export function RuleConflict({ current, choices, onTake }: RuleConflictProps) {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <Notice tone="info" title={t("approvalRules.conflict")}>
        <p>{t("approvalRules.conflictText")}</p>
        <ul className="rounded-lg shadow-borders-base">
          <RuleCard rule={current} choices={choices} />
        </ul>
        <Button size="small" variant="secondary" type="button" className="self-start" onClick={onTake}>
          {t("conflict.take")}
        </Button>
      </Notice>
    </div>
  )
}
