import { Input } from "@medusajs/ui"
import { useState } from "react"
import { isNumberEntry, numberFields, prepareSettings, readSettings, settingsFields } from "../../../approval-entry/settings-entries"
import type { NumberField, SettingsEntries } from "../../../approval-entry/settings-entries"
import type { ApprovalSettingsResource } from "../../../api/schemas/approval-settings"
import { Choice } from "../../components/choice"
import { ConflictPanel } from "../../components/conflict-panel"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSetApprovalSettings } from "../../hooks/approval-settings"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
import { isRecord } from "../../lib/api-error"

interface SettingsDrawerProps {
  companyId: string
  /** As it was when the drawer was opened. */
  settings: ApprovalSettingsResource
  onClose: () => void
}

/** C7: how approvals go in a company. Where somebody saved meanwhile, both values are shown and saving again counts from theirs. */
export function SettingsDrawer({ companyId, settings, onClose }: SettingsDrawerProps) {
  const { t } = useTexts()
  const save = useSetApprovalSettings(companyId)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: settings, isOne: isSettings, save, onClose })
  const [form, setForm] = useState<SettingsEntries>(() => readSettings(settings))
  const yesOrNo = (value: boolean) => t(value ? "common.yes" : "common.no")
  const asShop = (value: string) => t("approvalSettings.asShop", { value })
  const time = (field: NumberField, value: number) =>
    value === 0 ? t("approvalSettings.never") : t(field === "expiry_days" ? "approvalSettings.days" : "approvalSettings.hours", { count: value })
  const write = (field: keyof SettingsEntries, text: string) =>
    text.trim() === "" ? "" : field === "own_approval" ? yesOrNo(text === "yes") : time(field, Number(text))
  const theirs = readSettings(base)
  return (
    <FormDrawer
      {...frame}
      title={t("approvalSettings.title")}
      description={t("approvalSettings.text")}
      canSubmit={numberFields.every((field) => isNumberEntry(field, form[field]))}
      onSubmit={() => send(prepareSettings(form, base.version), () => t("approvalSettings.saved"))}
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
      {numberFields.map((field) => (
        <Field
          key={field}
          label={t(`approvalSettings.${field}`)}
          hint={t("approvalSettings.hoursHint", { value: time(field, base.defaults[field]) })}
          error={
            isNumberEntry(field, form[field])
              ? errors[field]
              : t(field === "expiry_days" ? "approvalSettings.daysWrong" : "approvalSettings.hoursWrong")
          }
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

function isSettings(value: unknown): value is ApprovalSettingsResource {
  return isRecord(value) && typeof value.version === "number" && isRecord(value.defaults)
}
