import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useApprovalRuleChoices } from "../../hooks/use-approval-rules"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { RuleForm } from "./rule-form"

/** C7: a new rule that asks for an approval. */
export default function NewApprovalRulePage() {
  return <MemberPage permission="approval_rules.manage">{() => <NewRule />}</MemberPage>
}

function NewRule() {
  const { t } = useTranslation()
  const { data: choices, error, isPending, refetch } = useApprovalRuleChoices()
  return (
    <FormPage heading={t("approvalRules.add")} lead={t("approvalRules.addLead")} back="/approvals/rules">
      {error && !choices && <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} />}
      {isPending && <CardSkeleton lines={4} />}
      {choices && <RuleForm rule={null} choices={choices} />}
    </FormPage>
  )
}
