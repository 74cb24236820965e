import { Checkbox, Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { emptyRule } from "../../../approval-entry/rule-entries"
import type { RuleEntries } from "../../../approval-entry/rule-entries"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSaveRule } from "../../hooks/approval-rules"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
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
  const save = useSaveRule(companyId, rule?.id ?? null)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: rule, isOne: isRule, save, onClose })
  const [form, setForm] = useState<RuleEntries>(() => (rule ? formOf(rule, { locale, currencyCode }) : emptyRule(currencyCode)))
  return (
    <FormDrawer
      {...frame}
      title={t(rule ? "approvalRules.editTitle" : "approvalRules.add")}
      description={t("approvalRules.text")}
      canSubmit={isWhole(form, locale)}
      onSubmit={() => send({ ...bodyOf(form, locale), version: base?.version ?? 1 }, () => t("approvalRules.saved"))}
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
