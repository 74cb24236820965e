import { Input, toast } from "@medusajs/ui"
import { useState } from "react"
import type { ApprovalSettingsResource } from "../../../api/schemas/approval-settings"
import { Choice } from "../../components/choice"
import { ConflictPanel } from "../../components/conflict-panel"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSetApprovalSettings } from "../../hooks/approval-settings"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
import { bodyOf, formOf, isHours, isSettings, settingsFields } from "./settings-form"
import type { SettingsForm } from "./settings-form"

interface SettingsDrawerProps {
  companyId: string
  /** As it was when the drawer was opened. */
  settings: ApprovalSettingsResource
  onClose: () => void
}

/** C7: how approvals go in a company. Where somebody saved meanwhile, both values are shown and saving again counts from theirs. */
export function SettingsDrawer({ companyId, settings, onClose }: SettingsDrawerProps) {
  const { t } = useTexts()
  const [base, setBase] = useState(settings)
  const [form, setForm] = useState<SettingsForm>(() => formOf(settings))
  const save = useSetApprovalSettings(companyId)
  const errors = useFieldErrors(save.error)
  const isConflict = base !== settings
  const yesOrNo = (value: boolean) => t(value ? "common.yes" : "common.no")
  const asShop = (value: string) => t("approvalSettings.asShop", { value })
  const hours = (value: number) => (value === 0 ? t("approvalSettings.never") : t("approvalSettings.hours", { hours: value }))
  const write = (field: keyof SettingsForm, text: string) =>
    text.trim() === "" ? "" : field === "own_approval" ? yesOrNo(text === "yes") : hours(Number(text))

  const submit = () =>
    save.mutate(bodyOf(form, base.version), {
      onSuccess: () => {
        toast.success(t("approvalSettings.saved"))
        onClose()
      },
      onError: (error) => setBase(currentOf(error, isSettings) ?? base),
    })
  const theirs = formOf(base)
  return (
    <FormDrawer
      open
      onClose={onClose}
      title={t("approvalSettings.title")}
      description={t("approvalSettings.text")}
      submitLabel={isConflict ? t("conflict.saveMine") : t("common.save")}
      busy={save.isPending}
      error={isConflict && toApiError(save.error).code === "changed_meanwhile" ? null : save.error}
      canSubmit={isHours(form.reminder_hours) && isHours(form.escalation_hours)}
      onSubmit={submit}
    >
      {isConflict && (
        <ConflictPanel
          differences={settingsFields
            .filter((field) => form[field].trim() !== theirs[field])
            .map((field) => ({
              field,
              label: t(`approvalSettings.${field}`),
              mine: write(field, form[field]),
              theirs: write(field, theirs[field]),
              onTake: () => setForm({ ...form, [field]: theirs[field] }),
            }))}
        />
      )}
      <Field label={t("approvalSettings.own_approval")} hint={t("approvalSettings.ownHint")} error={errors.own_approval}>
        {({ id }) => (
          <Choice
            id={id}
            size="base"
            label={t("approvalSettings.own_approval")}
            value={form.own_approval}
            onChoose={(next) => setForm({ ...form, own_approval: next === "yes" || next === "no" ? next : "" })}
            options={[
              { value: "", label: asShop(yesOrNo(base.defaults.own_approval)) },
              { value: "yes", label: t("common.yes") },
              { value: "no", label: t("common.no") },
            ]}
          />
        )}
      </Field>
      {(["reminder_hours", "escalation_hours"] as const).map((field) => (
        <Field
          key={field}
          label={t(`approvalSettings.${field}`)}
          hint={t("approvalSettings.hoursHint", { value: hours(base.defaults[field]) })}
          error={isHours(form[field]) ? errors[field] : t("approvalSettings.hoursWrong")}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={form[field]}
              onChange={(event) => setForm({ ...form, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </FormDrawer>
  )
}
