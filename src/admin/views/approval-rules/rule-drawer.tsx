import { Checkbox, Input, Label, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { emptyRule } from "../../../approval-entry/rule-entries"
import type { RuleEntries } from "../../../approval-entry/rule-entries"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSaveRule } from "../../hooks/approval-rules"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
import { ConditionFields } from "./condition-fields"
import { RuleEntry } from "./rule-entry"
import { bodyOf, formOf, isRule, isWhole } from "./rule-form"
import type { RuleChoices } from "./rule-choices"
import { TierFields } from "./tier-fields"

interface RuleDrawerProps {
  /** Null: for the whole shop. */
  companyId: string | null
  /** As it was when the drawer was opened; null for a new one. */
  rule: ApprovalRuleResource | null
  choices: RuleChoices
  onClose: () => void
}

/** C7: a rule, new or known. Where somebody saved meanwhile, theirs is shown, and saving again counts from it. */
export function RuleDrawer({ companyId, rule, choices, onClose }: RuleDrawerProps) {
  const { t, locale } = useTexts()
  const activeId = useId()
  const currencyCode = choices.currency_code ?? "eur"
  const [base, setBase] = useState(rule)
  const [form, setForm] = useState<RuleEntries>(() => (rule ? formOf(rule, { locale, currencyCode }) : emptyRule(currencyCode)))
  const save = useSaveRule(companyId, rule?.id ?? null)
  const errors = useFieldErrors(save.error)
  const isConflict = base !== rule
  const submit = () =>
    save.mutate(
      { ...bodyOf(form, locale), version: base?.version ?? 1 },
      {
        onSuccess: () => {
          toast.success(t("approvalRules.saved"))
          onClose()
        },
        onError: (error) => setBase(currentOf(error, isRule) ?? base),
      }
    )
  return (
    <FormDrawer
      open
      onClose={onClose}
      title={t(rule ? "approvalRules.editTitle" : "approvalRules.add")}
      description={t("approvalRules.text")}
      submitLabel={t(isConflict ? "conflict.saveMine" : "common.save")}
      busy={save.isPending}
      error={isConflict && toApiError(save.error).code === "changed_meanwhile" ? null : save.error}
      canSubmit={isWhole(form, locale)}
      onSubmit={submit}
    >
      {isConflict && base && (
        <div role="alert" className="bg-ui-bg-subtle border-ui-border-base rounded-md border">
          <Text size="small" weight="plus" className="px-6 pt-4">
            {t("errors.changed_meanwhile")}
          </Text>
          <ul>
            <RuleEntry rule={base} names={choices} />
          </ul>
        </div>
      )}
      <Field label={t("approvalRules.name")} hint={t("approvalRules.nameHint")} error={errors.name} missing={form.name.trim() === "" && t("common.missing")}>
        {(control) => (
          <Input
            {...control}
            aria-required
            maxLength={100}
            autoComplete="off"
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.target.value })}
          />
        )}
      </Field>
      <ConditionFields
        conditions={form.conditions}
        choices={choices}
        isShopWide={companyId === null}
        onChange={(conditions) => setForm({ ...form, conditions })}
      />
      <TierFields tiers={form.tiers} choices={choices} onChange={(tiers) => setForm({ ...form, tiers })} />
      <div className="flex items-center gap-x-3">
        <Checkbox id={activeId} checked={form.active} onCheckedChange={(on) => setForm({ ...form, active: on === true })} />
        <Label htmlFor={activeId} size="small">
          {t("approvalRules.active")}
        </Label>
      </div>
    </FormDrawer>
  )
}
