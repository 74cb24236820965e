import { Text, toast } from "@medusajs/ui"
import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { FormDrawer } from "../../components/form-drawer"
import { useDeleteRule } from "../../hooks/approval-rules"
import { useTexts } from "../../hooks/use-texts"

interface DeleteRuleDrawerProps {
  companyId: string | null
  rule: ApprovalRuleResource
  onClose: () => void
}

/** Names the rule before it goes. */
export function DeleteRuleDrawer({ companyId, rule, onClose }: DeleteRuleDrawerProps) {
  const { t } = useTexts()
  const remove = useDeleteRule(companyId, rule.id)
  return (
    <FormDrawer
      onClose={onClose}
      title={t("approvalRules.deleteTitle")}
      description={t("approvalRules.deleteText")}
      submitLabel={t("approvalRules.delete")}
      submitVariant="danger"
      busy={remove.isPending}
      error={remove.error}
      onSubmit={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast.success(t("approvalRules.deleted"))
            onClose()
          },
        })
      }
    >
      <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
        {rule.name}
      </Text>
    </FormDrawer>
  )
}
