import { Badge, Button } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { isDeputyEntry, prepareDeputy, readDeputy, type DeputyEntries } from "../../../approval-entry/deputy-entries"
import type { ApprovalDeputy, ApprovalDeputyCandidates } from "../../client"
import { Difference } from "../../feedback/difference"
import { ErrorNotice } from "../../feedback/error-notice"
import { registered } from "../../form/registered"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { useConflict } from "../../form/use-conflict"
import { useSetApprovalDeputy } from "../../hooks/use-approval-deputies"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { renderDay } from "../../i18n/render-day"
import { useLocale } from "../../i18n/use-locale"

interface DeputyFormProps extends ApprovalDeputyCandidates {
  /** As it was when the form was opened. */
  opened: ApprovalDeputy
  isMine: boolean
  onAskAnew: () => Promise<ApprovalDeputy | undefined>
}

/** C7: who decides for somebody, and when. Where somebody else saved meanwhile, both are shown, and saving again counts from theirs. */
export function DeputyForm({ opened, isMine, candidates, onAskAnew }: DeputyFormProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const set = useSetApprovalDeputy(isMine ? "me" : opened.user.id)
  const [base, setBase] = useState(opened)
  const { conflict, ...conflicts } = useConflict(onAskAnew)
  const { register, handleSubmit, reset, watch, formState } = useForm<DeputyEntries>({ defaultValues: readDeputy(opened) })
  useLeaveGuard(formState.isDirty)
  const entered = watch()
  const [others, named] = [candidates.filter(({ id }) => id !== base.user.id), base.absence?.deputy]
  const write = ({ deputy_id: id, starts_on: from, ends_on: to }: DeputyEntries) => {
    const name = id === named?.id ? named.name : others.find((person) => person.id === id)?.name
    const period = { name: name ?? t("approvals.gone"), from: renderDay(from, locale), to: renderDay(to, locale) }
    return id === "" ? t("approvals.deputies.nobody") : t("approvals.deputies.period", period)
  }
  const submit = handleSubmit((entries) =>
    set.mutate(prepareDeputy(entries, base.version), {
      onSuccess: ({ approval_deputy: now }) => {
        setBase(now)
        conflicts.settle()
        reset(readDeputy(now))
      },
      onError: (error) => void conflicts.show(error, setBase),
    })
  )
  const checkDays = (_: string, entries: DeputyEntries) => isDeputyEntry(entries) || t("approvals.deputies.daysWrong")
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField label={t("approvals.deputies.deputy")} registration={register("deputy_id")}>
          <option value="">{t("approvals.deputies.nobody")}</option>
          {named && !others.some(({ id }) => id === named.id) && <option value={named.id}>{named.name ?? t("approvals.gone")}</option>}
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        {entered.deputy_id !== "" &&
          (["starts_on", "ends_on"] as const).map((field) => (
            <TextField
              key={field}
              type="date"
              label={t(`approvals.deputies.${field}`)}
              error={field === "ends_on" ? formState.errors.ends_on?.message : undefined}
              {...registered(register(field, field === "ends_on" ? { validate: checkDays } : {}))}
            />
          ))}
      </div>
      {conflict && (
        <div role="alert">
          <Difference
            label={t("approvals.deputies.conflict")}
            mine={write(entered)}
            theirs={write(readDeputy(base))}
            onTake={() => {
              reset(readDeputy(base))
              conflicts.settle()
              set.reset()
            }}
          />
        </div>
      )}
      {set.error && !conflicts.tells(set.error) && <ErrorNotice error={set.error} />}
      <div className="flex flex-wrap items-center justify-end gap-3">
        {base.absence?.is_running && <Badge size="2xsmall">{t("approvals.deputies.running")}</Badge>}
        <p role="status" className="txt-small text-ui-fg-subtle empty:hidden">
          {set.isSuccess && !formState.isDirty && t("approvals.deputies.saved")}
        </p>
        <Button
          type="submit"
          variant="secondary"
          isLoading={set.isPending}
          aria-label={isMine ? undefined : `${t("common.save")}: ${base.user.name}`}
        >
          {t("common.save")}
        </Button>
      </div>
    </form>
  )
}
