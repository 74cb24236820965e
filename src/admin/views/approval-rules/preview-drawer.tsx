import { Checkbox, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import type { ApprovalRulePreview } from "../../../api/schemas/approval-rules"
import { isCount } from "../../../approval-entry/rule-entries"
import { readAmountOrZero, writeExample } from "../../../budget-entry/read-amount"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { usePreviewRules } from "../../hooks/approval-rules"
import { useTexts } from "../../hooks/use-texts"
import type { RuleChoices } from "./rule-choices"
import { useRuleTexts } from "./use-rule-texts"

interface PreviewDrawerProps {
  companyId: string
  choices: RuleChoices
  onClose: () => void
}

/** "What would happen to this basket?" */
export function PreviewDrawer({ companyId, choices, onClose }: PreviewDrawerProps) {
  const { t, locale } = useTexts()
  const texts = useRuleTexts(choices)
  const addressId = useId()
  const preview = usePreviewRules(companyId)
  const [form, setForm] = useState({ amount: "", shipping: "0", items: "1", category: "", role: "buyer", isNew: false })
  const currency = (choices.currency_code ?? "").toUpperCase()
  const amounts = { amount: readAmountOrZero(form.amount, locale), shipping: readAmountOrZero(form.shipping, locale) }
  const amount = (field: "amount" | "shipping", label: string) => (
    <Field
      label={label}
      error={form[field] === "" || amounts[field] !== null ? undefined : t("approvalRules.amountWrong", { example: writeExample(locale) })}
      missing={form[field] === "" && t("common.missing")}
    >
      {(control) => (
        <Input {...control} aria-required inputMode="decimal" value={form[field]} onChange={(event) => setForm({ ...form, [field]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <FormDrawer
      onClose={onClose}
      title={t("approvalRules.preview")}
      description={t("approvalRules.previewText")}
      submitLabel={t("approvalRules.previewAsk")}
      busy={preview.isPending}
      error={preview.error}
      canSubmit={amounts.amount !== null && amounts.shipping !== null && isCount(form.items)}
      onSubmit={() =>
        preview.mutate({
          amount: amounts.amount ?? "",
          shipping_amount: amounts.shipping ?? "",
          item_count: Number(form.items),
          category_ids: form.category === "" ? [] : [form.category],
          role_keys: [form.role],
          new_address: form.isNew,
        })
      }
    >
      {amount("amount", t("approvalRules.previewAmount", { currency }))}
      {amount("shipping", t("approvalRules.previewShipping", { currency }))}
      <Field label={t("approvalRules.previewItems")} error={isCount(form.items) ? undefined : t("approvalRules.piecesWrong")}>
        {(control) => (
          <Input {...control} inputMode="numeric" value={form.items} onChange={(event) => setForm({ ...form, items: event.target.value })} />
        )}
      </Field>
      <Field label={t("approvalRules.previewRole")}>
        {({ id }) => (
          <Choice
            id={id}
            size="base"
            label={t("approvalRules.previewRole")}
            value={form.role}
            options={choices.roles.map((role) => ({ value: role.key, label: texts.role(role) }))}
            onChoose={(role) => setForm({ ...form, role })}
          />
        )}
      </Field>
      {choices.categories.length > 0 && (
        <Field label={t("approvalRules.kind.category")} optional>
          {({ id }) => (
            <Choice
              id={id}
              size="base"
              label={t("approvalRules.kind.category")}
              value={form.category}
              options={[{ value: "", label: t("common.none") }, ...choices.categories.map((one) => ({ value: one.id, label: one.name }))]}
              onChoose={(category) => setForm({ ...form, category })}
            />
          )}
        </Field>
      )}
      <div className="flex items-center gap-x-3">
        <Checkbox id={addressId} checked={form.isNew} onCheckedChange={(on) => setForm({ ...form, isNew: on === true })} />
        <Label htmlFor={addressId} size="small">
          {t("approvalRules.kind.new_address")}
        </Label>
      </div>
      <div role="status" className="empty:hidden">
        {preview.data && <Result preview={preview.data.preview} choices={choices} />}
      </div>
    </FormDrawer>
  )
}

function Result({ preview, choices }: { preview: ApprovalRulePreview; choices: RuleChoices }) {
  const { t } = useTexts()
  const texts = useRuleTexts(choices)
  const { outcome, message, limits, rules, approvers } = preview
  const names = rules.map(({ name }) => name).join(", ")
  const needs = names === "" ? t("approvalRules.previewNeedsBudget") : t("approvalRules.previewNeeds", { rules: names })
  const why = limits.flatMap(({ exceeded, message: sentence }) => (exceeded && sentence !== null ? [sentence] : []))
  const said = outcome === "blocked" ? message : null
  const titles = { ordered: t("approvalRules.previewFree"), approval_required: needs, blocked: t("approvalRules.previewBlocked") }
  return (
    <div className="txt-small bg-ui-bg-subtle border-ui-border-base flex flex-col gap-2 rounded-md border p-4 [overflow-wrap:anywhere]">
      <p className="txt-small-plus">{titles[outcome]}</p>
      {said !== null && <p>{said}</p>}
      {why.filter((sentence) => !said?.includes(sentence)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {outcome === "blocked" && names !== "" && <p>{needs}</p>}
      <ol className="list-decimal pl-5">
        {preview.tiers.map(({ slots }, index) => (
          <li key={index}>
            {slots.map(({ roles, people, is_fallback: isFallback }, at) => {
              const names = texts.list(people.map(({ name }) => name), "disjunction")
              return (
                <p key={at}>
                  {roles.length === 0 ? t("approvalRules.anybody") : texts.list(roles.map(texts.role), "disjunction")}:{" "}
                  {people.length === 0 ? t("approvalRules.nobody") : isFallback ? t("approvalRules.instead", { names }) : names}
                </p>
              )
            })}
          </li>
        ))}
      </ol>
      {approvers.length > 0 && <p>{t("approvalRules.previewAsked", { names: texts.list(approvers.map(({ name }) => name), "conjunction") })}</p>}
    </div>
  )
}
