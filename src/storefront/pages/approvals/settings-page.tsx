import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  isNumberEntry,
  numberFields,
  prepareSettings,
  readSettings,
  settingsFields,
  type NumberField,
  type SettingsEntries,
} from "../../../approval-entry/settings-entries"
import { isCustomerCenterError, type ApprovalSettings, type Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { registered } from "../../form/registered"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useApprovalSettings, useSetApprovalSettings } from "../../hooks/use-approval-settings"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { FormPage } from "../form-page"
import { GapNotice } from "../gap/gap-notice"
import { MemberPage } from "../member-page"
import { CeilingsCard } from "./ceilings-card"
import { DeputiesCard } from "./deputies-card"
import { SettingsConflict } from "./settings-conflict"
import { askAnew } from "../../form/ask-anew"

/** C7: how approvals go in the company. */
export default function ApprovalSettingsPage() {
  return <MemberPage permission="approval_rules.manage">{(me) => <Settings me={me} />}</MemberPage>
}

function Settings({ me }: { me: Me }) {
  const { t } = useTranslation()
  const asked = useApprovalSettings()
  const [opened, setOpened] = useState<ApprovalSettings | null>(null)
  if (opened === null && asked.data) {
    setOpened(asked.data)
  }
  return (
    <FormPage heading={t("approvals.settings.title")} lead={t("approvals.settings.lead")} back="/approvals">
      <GapNotice mayManageBudgets={me.current?.permissions.includes("budgets.manage") === true} />
      {asked.error && !opened && <ErrorNotice isQuiet error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <CardSkeleton lines={4} />}
      {opened && <SettingsForm opened={opened} onAskAnew={() => askAnew(asked)} />}
      <CeilingsCard />
      <DeputiesCard />
    </FormPage>
  )
}

interface SettingsFormProps {
  /** As it was when the form was opened. */
  opened: ApprovalSettings
  onAskAnew: () => Promise<ApprovalSettings | undefined>
}

function SettingsForm({ opened, onAskAnew }: SettingsFormProps) {
  const { t } = useTranslation()
  const set = useSetApprovalSettings()
  const [base, setBase] = useState(opened)
  const [conflict, setConflict] = useState<ApprovalSettings | null>(null)
  const { register, formState, handleSubmit, reset, setError, setValue, watch } = useForm<SettingsEntries>({
    defaultValues: readSettings(opened),
  })
  const { errors, isDirty } = formState
  useLeaveGuard(isDirty)
  useFieldErrors(set.error, settingsFields, setError)
  const isOutdated = isCustomerCenterError(set.error, "changed_meanwhile")

  const showConflict = async (error: unknown) => {
    const now = isCustomerCenterError(error, "changed_meanwhile") ? await onAskAnew() : undefined
    if (now) {
      setBase(now)
      setConflict(now)
    }
  }
  const submit = handleSubmit((entries) =>
    set.mutate(prepareSettings(entries, base.version), {
      onSuccess: (now) => {
        setBase(now)
        setConflict(null)
        reset(readSettings(now))
      },
      onError: (error) => void showConflict(error),
    })
  )
  const { defaults } = base
  const hint = (value: number) => t(value === 0 ? "approvals.settings.hintNever" : "approvals.settings.hint", { value })
  const check = (field: NumberField, text: string) =>
    isNumberEntry(field, text) || t(field === "expiry_days" ? "approvals.settings.daysWrong" : "approvals.settings.hoursWrong")
  return (
    <form noValidate onSubmit={submit} className="card flex flex-col gap-6 p-6 sm:p-8">
      <SelectField
        label={t("approvals.settings.own_approval")}
        hint={t("approvals.settings.ownHint")}
        error={errors.own_approval?.message}
        registration={register("own_approval")}
      >
        <option value="">
          {t("approvals.settings.asShop", { value: t(defaults.own_approval ? "approvals.settings.yes" : "approvals.settings.no") })}
        </option>
        <option value="yes">{t("approvals.settings.yes")}</option>
        <option value="no">{t("approvals.settings.no")}</option>
      </SelectField>
      {numberFields.map((field) => (
        <TextField
          key={field}
          inputMode="numeric"
          label={t(`approvals.settings.${field}`)}
          hint={hint(defaults[field])}
          error={errors[field]?.message}
          {...registered(register(field, { validate: (text) => check(field, text) }))}
        />
      ))}
      {conflict && (
        <SettingsConflict
          current={conflict}
          entered={watch()}
          onTake={(field) => setValue(field, readSettings(conflict)[field], { shouldDirty: true })}
        />
      )}
      {set.error && !isShownAtFields(set.error, settingsFields) && !(conflict && isOutdated) && <ErrorNotice error={set.error} />}
      <div role="status" className="empty:hidden">
        {set.isSuccess && !isDirty && <Notice tone="success" title={t("approvals.settings.saved")} />}
      </div>
      <Button type="submit" className="self-end" isLoading={set.isPending}>
        {t("common.save")}
      </Button>
    </form>
  )
}
