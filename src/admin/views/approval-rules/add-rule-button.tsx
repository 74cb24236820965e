import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useRuleChoices } from "../../hooks/approval-rules"
import { useTexts } from "../../hooks/use-texts"
import { RuleDrawer } from "./rule-drawer"

/** Opens the form of a new rule, for a company or with null for the shop. */
export function AddRuleButton({ companyId }: { companyId: string | null }) {
  const { t } = useTexts()
  const choices = useRuleChoices(companyId).data?.choices
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="secondary" disabled={!choices} onClick={() => setOpen(true)}>
        {t("approvalRules.add")}
      </Button>
      {isOpen && choices && <RuleDrawer companyId={companyId} rule={null} choices={choices} onClose={() => setOpen(false)} />}
    </>
  )
}
