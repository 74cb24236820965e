import { Controller, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { CheckField } from "../../form/check-field"
import { readAmount } from "../../../budget-entry/read-amount"
import { registered } from "../../form/registered"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { useRoles } from "../../hooks/use-access"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { renderRoleName } from "../role-name"
import { CostCenterPicker } from "../cost-centers/cost-center-picker"
import { UserPicker } from "../users/user-picker"
import { readAlertShares } from "../../../budget-entry/alert-shares"
import { canCarryOver, onExceedChoices, periods, subjectTypes } from "./budget-choices"
import type { BudgetEntries } from "./budget-entries"

/** For whom or what a new budget is, in which period it counts, and from when. */
export function BudgetSubjectFields() {
  const { t } = useTranslation()
  const { register, watch, control, formState } = useFormContext<BudgetEntries>()
  const roles = useRoles()
  const type = watch("subject_type")
  return (
    <>
      <SelectField label={t("budgets.field.subject_type")} registration={register("subject_type")}>
        {subjectTypes.map((one) => (
          <option key={one} value={one}>
            {t(`budgets.subject.${one}`)}
          </option>
        ))}
      </SelectField>
      {type === "user" && (
        <Controller
          control={control}
          name="subject_id"
          rules={{ validate: (id) => id !== "" || t("budgets.chooseUser") }}
          render={({ field, fieldState }) => (
            <UserPicker
              legend={t("budgets.field.subject_id")}
              none={t("budgets.noUser")}
              value={field.value}
              error={fieldState.error?.message}
              onChoose={field.onChange}
            />
          )}
        />
      )}
      {type === "cost_center" && (
        <Controller
          control={control}
          name="cost_center_id"
          rules={{ validate: (id) => id !== "" || t("costCenters.choose") }}
          render={({ field, fieldState }) => (
            <CostCenterPicker
              legend={t("costCenters.picker")}
              value={field.value}
              error={fieldState.error?.message}
              onChoose={(center) => field.onChange(center?.id ?? "")}
            />
          )}
        />
      )}
      {type === "role" && roles.error && <ErrorNotice isQuiet error={roles.error} onRetry={() => void roles.refetch()} />}
      {type === "role" && roles.isPending && <CardSkeleton lines={1} />}
      {type === "role" && roles.data && (
        <SelectField
          label={t("budgets.field.role")}
          error={formState.errors.role?.message}
          registration={register("role", { validate: (key) => key !== "" || t("budgets.chooseRole") })}
        >
          <option value="">{t("users.choose")}</option>
          {roles.data.map((role) => (
            <option key={role.key} value={role.key}>
              {renderRoleName(role, t)}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={t("budgets.field.period")}
        error={formState.errors.period?.message}
        registration={register("period")}
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {t(`budgets.period.${period}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

interface BudgetTermFieldsProps {
  currencyCode: string
  /** A new one can begin later. */
  isNew: boolean
}

/** How much, what exceeding it does, and until when. */
export function BudgetTermFields({ currencyCode, isNew }: BudgetTermFieldsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { register, watch, getValues, formState } = useFormContext<BudgetEntries>()
  const { errors } = formState
  return (
    <>
      <TextField
        required
        inputMode="decimal"
        autoComplete="off"
        label={t("budgets.field.amount", { currency: currencyCode.toUpperCase() })}
        hint={t("budgets.amountHint")}
        error={errors.amount?.message}
        {...registered(
          register("amount", {
            validate: (text) =>
              readAmount(text, locale) !== null ||
              t("budgets.amountWrong", { example: renderMoney("250", currencyCode, locale) }),
          })
        )}
      />
      <SelectField
        label={t("budgets.field.on_exceed")}
        error={errors.on_exceed?.message}
        registration={register("on_exceed")}
      >
        {onExceedChoices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`budgets.onExceedChoice.${choice}`)}
          </option>
        ))}
      </SelectField>
      {canCarryOver(watch("period")) && (
        <CheckField label={t("budgets.field.carry_over")} registration={register("carry_over")} />
      )}
      {watch("period") !== "order" && (
        <TextField
          isOptional
          autoComplete="off"
          label={t("budgets.field.alert_shares")}
          hint={t("budgets.alertHint")}
          error={errors.alert_shares?.message}
          {...registered(
            register("alert_shares", { validate: (text) => readAlertShares(text) !== null || t("budgets.alertWrong") })
          )}
        />
      )}
      <div className="grid items-start gap-6 sm:grid-cols-2 sm:gap-4">
        {isNew && (
          <TextField
            isOptional
            type="date"
            label={t("budgets.field.valid_from")}
            error={errors.valid_from?.message}
            {...registered(register("valid_from"))}
          />
        )}
        <TextField
          isOptional
          type="date"
          label={t("budgets.field.valid_until")}
          error={errors.valid_until?.message}
          {...registered(
            register("valid_until", {
              validate: (day) => day === "" || day >= getValues("valid_from") || t("budgets.dateWrong"),
            })
          )}
        />
      </div>
    </>
  )
}
