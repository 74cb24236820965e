import { CheckCircle } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { isCustomerCenterError, type ApprovalRule } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useApprovalRule, useApprovalRuleChoices } from "../../hooks/use-approval-rules"
import { EmptyState } from "../../list/empty-state"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { RuleForm } from "./rule-form"
import { askAnew } from "../../form/ask-anew"

/** C7: changes a rule from the next order on. */
export default function EditApprovalRulePage() {
  const { id = "" } = useParams()
  return <MemberPage permission="approval_rules.manage">{() => <EditRule key={id} id={id} />}</MemberPage>
}

function EditRule({ id }: { id: string }) {
  const { t } = useTranslation()
  const asked = useApprovalRule(id)
  const choices = useApprovalRuleChoices()
  const [opened, setOpened] = useState<ApprovalRule | null>(null)
  if (opened === null && asked.data) {
    setOpened(asked.data)
  }
  const error = asked.error ?? choices.error
  const isGone = isCustomerCenterError(asked.error, "not_found")
  return (
    <FormPage heading={opened?.name ?? t("approvalRules.edit")} lead={t("approvalRules.editLead")} back="/approvals/rules">
      {error && !isGone && !opened && (
        <ErrorNotice isQuiet error={error} onRetry={() => void Promise.all([asked.refetch(), choices.refetch()])} />
      )}
      {isGone && !opened && <EmptyState icon={<CheckCircle />} title={t("approvalRules.goneTitle")} text={t("approvalRules.goneText")} />}
      {(asked.isPending || choices.isPending) && <CardSkeleton lines={4} />}
      {opened && choices.data && (
        <RuleForm rule={opened} choices={choices.data} onAskAnew={() => askAnew(asked)} />
      )}
    </FormPage>
  )
}
