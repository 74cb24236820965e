import { Input, Switch, Text } from "@medusajs/ui"
import { useState } from "react"
import type { OperatorUser } from "../../../api/schemas/users"
import { writeExample } from "../../../budget-entry/read-amount"
import { CheckField } from "../../components/check-field"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { SearchInput } from "../../components/search-input"
import { useRoleNames } from "../../components/user-badges"
import { useBusinessUsers } from "../../hooks/business-users"
import { useRoles } from "../../hooks/roles"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"
import { CostCenterChoice } from "../cost-centers/cost-center-choice"
import { canCarryOver, isAmount, onExceedChoices, periods, subjectTypes, type BudgetForm } from "./budget-form"
import { BudgetTimeFields } from "./budget-time-fields"

interface FieldsProps {
  form: BudgetForm
  onChange: (change: Partial<BudgetForm>) => void
  errors: Record<string, string>
}

/** As many as a select can show; the search finds the others. */
const shown = 20

/** For whom or what a new budget is, and in which period it counts. */
export function BudgetSubjectFields({ companyId, form, onChange, errors }: FieldsProps & { companyId: string }) {
  const { t } = useTexts()
  const roleNames = useRoleNames()
  const roles = useRoles()
  return (
    <>
      <Field label={t("budgets.subject")} error={errors.subject_type}>
        {({ id }) => (
          <Choice
            id={id}
            size="base"
            label={t("budgets.subject")}
            value={form.subjectType}
            onChoose={(value) => onChange({ subjectType: subjectTypes.find((type) => type === value) ?? "user", userId: "", costCenterId: "" })}
            options={subjectTypes.map((value) => ({ value, label: t(`budgets.subjects.${value}`) }))}
          />
        )}
      </Field>
      {form.subjectType === "user" && (
        <UserChoice companyId={companyId} value={form.userId} onChoose={(userId) => onChange({ userId })} />
      )}
      {form.subjectType === "cost_center" && (
        <CostCenterChoice
          companyId={companyId}
          label={t("costCenters.one")}
          none={t("costCenters.choose")}
          value={form.costCenterId}
          error={errors.subject_id}
          missing={form.costCenterId === "" && t("common.choose")}
          onChoose={(costCenterId) => onChange({ costCenterId })}
        />
      )}
      {form.subjectType === "role" && (
        <Field label={t("budgets.role")} error={errors.subject_id} missing={form.roleKey === "" && t("common.choose")}>
          {(control) => (
            <Choice
              {...control}
              size="base"
              label={t("budgets.role")}
              value={form.roleKey}
              onChoose={(roleKey) => onChange({ roleKey })}
              options={[
                { value: "", label: t("budgets.chooseRole") },
                ...(roles.data?.roles ?? []).map((role) => ({ value: role.key, label: roleNames([role]) })),
              ]}
            />
          )}
        </Field>
      )}
      <Field label={t("budgets.periodLabel")} error={errors.period}>
        {({ id }) => (
          <Choice
            id={id}
            size="base"
            label={t("budgets.periodLabel")}
            value={form.period}
            onChoose={(value) => onChange({ period: periods.find((period) => period === value) ?? "month" })}
            options={periods.map((value) => ({ value, label: t(`budgets.periods.${value}`) }))}
          />
        )}
      </Field>
    </>
  )
}

function UserChoice({ companyId, value, onChoose }: { companyId: string; value: string; onChoose: (id: string) => void }) {
  const { t } = useTexts()
  const [q, setQ] = useState("")
  const [chosen, setChosen] = useState<OperatorUser | null>(null)
  const { data } = useBusinessUsers({ company_id: companyId, q, order: "name", limit: shown, offset: 0 })
  const found = data?.business_users ?? []
  const kept = chosen !== null && chosen.id === value && found.every(({ id }) => id !== chosen.id) ? [chosen] : []
  return (
    <>
      <SearchInput label={t("budgets.findUser")} value={q} onSearch={setQ} />
      <Field label={t("budgets.user")} missing={value === "" && t("common.choose")}>
        {(control) => (
          <Choice
            {...control}
            size="base"
            label={t("budgets.user")}
            value={value}
            onChoose={(next) => {
              setChosen(found.find(({ id }) => id === next) ?? chosen)
              onChoose(next)
            }}
            options={[
              { value: "", label: t("budgets.chooseUser") },
              ...[...kept, ...found].map((user) => ({ value: user.id, label: `${nameOf(user)}, ${user.email}` })),
            ]}
          />
        )}
      </Field>
    </>
  )
}

/** How much, and what exceeding it does; a switch instead of an amount of 0. */
export function BudgetTermFields({
  form,
  onChange,
  errors,
  currency,
  canBeUnset,
}: FieldsProps & { currency: string; canBeUnset: boolean }) {
  const { t, locale } = useTexts()
  const amountWrong = t("budgets.amountWrong", { example: writeExample(locale) })
  return (
    <>
      {canBeUnset && (
        <Field label={t("budgets.isSet")}>
          {(control) => <Switch {...control} checked={form.isSet} onCheckedChange={(isSet) => onChange({ isSet })} />}
        </Field>
      )}
      {form.isSet ? (
        <>
          <Field
            label={t("budgets.amountIn", { currency: currency.toUpperCase() })}
            hint={t("budgets.amountHint")}
            error={errors.amount}
            missing={!isAmount(form, locale) && amountWrong}
          >
            {(control) => (
              <Input
                {...control}
                aria-required
                inputMode="decimal"
                autoComplete="off"
                value={form.amount}
                onChange={(event) => onChange({ amount: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("budgets.onExceedLabel")}>
            {({ id }) => (
              <Choice
                id={id}
                size="base"
                label={t("budgets.onExceedLabel")}
                value={form.onExceed}
                onChoose={(value) => onChange({ onExceed: onExceedChoices.find((choice) => choice === value) ?? "approve" })}
                options={onExceedChoices.map((value) => ({ value, label: t(`budgets.onExceed.${value}`) }))}
              />
            )}
          </Field>
          {canCarryOver(form) && (
            <CheckField
              label={t("budgets.carryOver")}
              error={errors.carry_over}
              checked={form.carryOver}
              onChange={(carryOver) => onChange({ carryOver })}
            />
          )}
          <BudgetTimeFields form={form} onChange={onChange} errors={errors} isNew={!canBeUnset} />
        </>
      ) : (
        <Text size="small" role="status">
          {t("budgets.notSet")}
        </Text>
      )}
    </>
  )
}
