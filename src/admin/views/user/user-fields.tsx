import { Input } from "@medusajs/ui"
import type { OperatorUser } from "../../../api/schemas/users"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { RoleCheckList } from "../../components/role-check-list"
import { useTexts } from "../../hooks/use-texts"
import { areNamesTooLong, type UserForm } from "./user-form"

interface UserFieldsProps {
  form: UserForm
  onChange: (change: Partial<UserForm>) => void
  /** By the field's name in the API. */
  errors: Record<string, string>
  knownRoles?: OperatorUser["roles"]
}

const salutations = ["none", "ms", "mr"] as const
const languages = ["en", "de"] as const

/** Who a user is and what they may do: the same when one is added and when one is edited. */
export function UserFields({ form, onChange, errors, knownRoles }: UserFieldsProps) {
  const { t } = useTexts()
  return (
    <>
      <Field label={t("user.salutation")} error={errors.salutation}>
        {({ id }) => (
          <Choice
            id={id}
            label={t("user.salutation")}
            size="base"
            value={form.salutation}
            onChoose={(value) => onChange({ salutation: salutations.find((one) => one === value) ?? "none" })}
            options={salutations.map((value) => ({ value, label: t(`user.salutations.${value}`) }))}
          />
        )}
      </Field>
      <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
        <Field label={t("user.firstName")} error={errors.first_name} missing={form.firstName.trim() === "" && t("common.missing")}>
          {(control) => (
            <Input
              {...control}
              aria-required
              maxLength={50}
              autoComplete="off"
              value={form.firstName}
              onChange={(event) => onChange({ firstName: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("user.lastName")}
          error={errors.last_name}
          missing={form.lastName.trim() === "" ? t("common.missing") : areNamesTooLong(form) && t("user.namesTooLong")}
        >
          {(control) => (
            <Input
              {...control}
              aria-required
              maxLength={50}
              autoComplete="off"
              value={form.lastName}
              onChange={(event) => onChange({ lastName: event.target.value })}
            />
          )}
        </Field>
      </div>
      <RoleCheckList
        known={knownRoles}
        chosen={form.roleKeys}
        onChange={(roleKeys) => onChange({ roleKeys })}
        error={form.roleKeys.length === 0 ? t("user.noRole") : errors.role_keys}
      />
      <Field label={t("user.language")} hint={t("user.languageHint")} error={errors.language_code ?? errors.locale}>
        {({ id }) => (
          <Choice
            id={id}
            label={t("user.language")}
            size="base"
            value={form.language}
            onChoose={(value) => onChange({ language: languages.find((one) => one === value) ?? "" })}
            options={[
              { value: "", label: t("user.anyLanguage") },
              ...languages.map((value) => ({ value, label: t(`languages.${value}`) })),
            ]}
          />
        )}
      </Field>
    </>
  )
}
