import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { isCount } from "../../../approval-entry/rule-entries"
import { readAmountOrZero } from "../../../budget-entry/read-amount"
import type { ApprovalRuleChoices, ApprovalRulePreviewInput } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CheckField } from "../../form/check-field"
import { registered } from "../../form/registered"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { usePreviewApprovalRules } from "../../hooks/use-approval-rules"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { PreviewResult } from "./preview-result"
import { renderRole } from "./render-rule"

interface PreviewEntries {
  amount: string
  shipping: string
  items: string
  category: string
  cost_center: string
  role: string
  new_address: boolean
}

interface PreviewPanelProps {
  choices: ApprovalRuleChoices | undefined
  /** A rule that is tried before it is saved; it answers null where the form has faults, which it shows. */
  onDraft?: () => Promise<ApprovalRulePreviewInput["draft_rule"] | null>
}

/** "What would happen to this basket?", before anybody fills it. */
export function PreviewPanel({ choices, onDraft }: PreviewPanelProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const preview = usePreviewApprovalRules()
  const { register, handleSubmit, formState } = useForm<PreviewEntries>({
    defaultValues: { amount: "", shipping: "", items: "1", category: "", cost_center: "", role: "buyer", new_address: false },
  })
  if (!choices) {
    return null
  }
  const currencyCode = choices.currency_code ?? "eur"
  const currency = currencyCode.toUpperCase()
  const amountWrong = t("budgets.amountWrong", { example: renderMoney("250", currencyCode, locale) })
  const submit = handleSubmit(async (entries) => {
    const draft = onDraft ? await onDraft() : undefined
    if (draft === null) {
      return
    }
    preview.mutate({
      amount: readAmountOrZero(entries.amount, locale) ?? "",
      shipping_amount: entries.shipping.trim() === "" ? "0" : (readAmountOrZero(entries.shipping, locale) ?? ""),
      item_count: Number(entries.items),
      category_ids: entries.category === "" ? [] : [entries.category],
      cost_center_id: entries.cost_center || null,
      role_keys: [entries.role],
      new_address: entries.new_address,
      ...(draft && { draft_rule: draft }),
    })
  })
  return (
    <section aria-labelledby="rule-preview" className="card flex flex-col gap-5 p-5 sm:p-6">
      <div className="flex flex-col gap-1">
        <h2 id="rule-preview" className="txt-medium-plus">
          {t(onDraft ? "approvalRules.tryItTitle" : "approvalRules.preview")}
        </h2>
        <p className="text-pretty text-ui-fg-subtle">{t(onDraft ? "approvalRules.tryItLead" : "approvalRules.previewLead")}</p>
      </div>
      <form noValidate onSubmit={submit} className="flex flex-col gap-5">
        <div className="grid items-start gap-4 sm:grid-cols-3">
          <TextField
            required
            inputMode="decimal"
            autoComplete="off"
            label={t("approvalRules.previewAmount", { currency })}
            error={formState.errors.amount?.message}
            {...registered(register("amount", { validate: (text) => readAmountOrZero(text, locale) !== null || amountWrong }))}
          />
          <TextField
            isOptional
            inputMode="decimal"
            autoComplete="off"
            label={t("approvalRules.previewShipping", { currency })}
            error={formState.errors.shipping?.message}
            {...registered(
              register("shipping", { validate: (text) => text.trim() === "" || readAmountOrZero(text, locale) !== null || amountWrong })
            )}
          />
          <TextField
            required
            inputMode="numeric"
            autoComplete="off"
            label={t("approvalRules.previewItems")}
            error={formState.errors.items?.message}
            {...registered(register("items", { validate: (text) => isCount(text) || t("approvalRules.piecesWrong") }))}
          />
          <SelectField label={t("approvalRules.previewRole")} registration={register("role")}>
            {choices.roles.map((role) => (
              <option key={role.key} value={role.key}>
                {renderRole(role, t)}
              </option>
            ))}
          </SelectField>
          {choices.categories.length > 0 && (
            <SelectField isOptional label={t("approvalRules.previewCategory")} registration={register("category")}>
              <option value="">{t("approvalRules.previewNone")}</option>
              {choices.categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          {choices.cost_centers.length > 0 && (
            <SelectField isOptional label={t("approvalRules.previewCenter")} registration={register("cost_center")}>
              <option value="">{t("approvalRules.previewNone")}</option>
              {choices.cost_centers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
        </div>
        <CheckField label={t("approvalRules.previewAddress")} registration={register("new_address")} />
        <Button type="submit" variant="secondary" className="self-start" isLoading={preview.isPending}>
          {t("approvalRules.previewAsk")}
        </Button>
      </form>
      {preview.error && <ErrorNotice error={preview.error} />}
      <div role="status" className="empty:hidden">
        {preview.data && <PreviewResult preview={preview.data} isTrial={onDraft !== undefined} />}
      </div>
    </section>
  )
}
