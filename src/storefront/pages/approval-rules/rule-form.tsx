import { Button } from "@medusajs/ui"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import { emptyRule, type RuleEntries } from "../../../approval-entry/rule-entries"
import { isCustomerCenterError, type ApprovalRule, type ApprovalRuleChoices } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CheckField } from "../../form/check-field"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import { useSaveApprovalRule } from "../../hooks/use-approval-rules"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { useLocale } from "../../i18n/use-locale"
import { ConditionFields } from "./condition-fields"
import { PreviewPanel } from "./preview-panel"
import { RuleConflict } from "./rule-conflict"
import { prepareRule, readRule } from "./rule-entries"
import { TierFields } from "./tier-fields"

interface RuleFormProps {
  /** As it was when the form was opened; null for a new one. */
  rule: ApprovalRule | null
  choices: ApprovalRuleChoices
  /** What is saved by now, where somebody else was quicker. */
  onAskAnew?: () => Promise<ApprovalRule | undefined>
}

/** A rule, new or known; what was typed survives a refusal. */
export function RuleForm({ rule, choices, onAskAnew }: RuleFormProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const currencyCode = choices.currency_code ?? "eur"
  const save = useSaveApprovalRule(rule?.id ?? null)
  const [current, setCurrent] = useState<ApprovalRule | null>(null)
  const form = useForm<RuleEntries>({
    defaultValues: rule ? readRule(rule, { locale, currencyCode }) : emptyRule(currencyCode),
  })
  const { register, formState, handleSubmit, reset } = form
  const { allowLeaving } = useLeaveGuard(formState.isDirty)
  const [isTrying, setIsTrying] = useState(false)
  const isOutdated = isCustomerCenterError(save.error, "changed_meanwhile")

  const submit = handleSubmit((entries) =>
    save.mutate(
      { ...prepareRule(entries, locale), version: (current ?? rule)?.version ?? 1 },
      {
        onSuccess: ({ name }) => {
          allowLeaving()
          void navigate(withCompany("/approvals/rules"), { state: { saved: t("approvalRules.saved", { name }) } })
        },
        onError: (error) => {
          if (isCustomerCenterError(error, "changed_meanwhile") && onAskAnew) {
            void onAskAnew().then((now) => setCurrent(now ?? null))
          }
        },
      }
    )
  )
  const readDraft = async () =>
    (await form.trigger(undefined, { shouldFocus: true }))
      ? { ...prepareRule(form.getValues(), locale), ...(rule && { id: rule.id }) }
      : null
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="card flex flex-col gap-8 p-6 sm:p-8">
        <TextField
          required
          maxLength={100}
          autoComplete="off"
          label={t("approvalRules.name")}
          hint={t("approvalRules.nameHint")}
          error={formState.errors.name?.message}
          {...registered(register("name", { validate: (text) => text.trim() !== "" || t("common.required") }))}
        />
        <ConditionFields choices={choices} currencyCode={currencyCode} />
        <TierFields choices={choices} />
        <CheckField label={t("approvalRules.active")} hint={t("approvalRules.activeHint")} registration={register("active")} />
        {current && (
          <RuleConflict
            current={current}
            choices={choices}
            onTake={() => reset(readRule(current, { locale, currencyCode }), { keepDefaultValues: true })}
          />
        )}
        {save.error && !(current && isOutdated) && <ErrorNotice error={save.error} />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button asChild variant="secondary">
            <Link to={withCompany("/approvals/rules")}>{t("common.cancel")}</Link>
          </Button>
          {!isTrying && (
            <Button type="button" variant="secondary" onClick={() => setIsTrying(true)}>
              {t("approvalRules.tryIt")}
            </Button>
          )}
          <Button type="submit" isLoading={save.isPending}>
            {t("common.save")}
          </Button>
        </div>
      </form>
      {isTrying && <PreviewPanel choices={choices} onDraft={readDraft} />}
    </FormProvider>
  )
}
