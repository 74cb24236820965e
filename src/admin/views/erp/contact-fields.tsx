import { Input } from "@medusajs/ui"
import { CheckField } from "../../components/check-field"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { useTexts } from "../../hooks/use-texts"
import type { ContactForm } from "./contact-form"

interface ContactFieldsProps {
  form: ContactForm
  errors: Record<string, string>
  /** The number of one that stands already names it. */
  isNew: boolean
  onChange: (change: Partial<ContactForm>) => void
}

const lines = [
  { name: "name", longest: 200, optional: false },
  { name: "email", longest: 254, optional: true },
  { name: "phone", longest: 50, optional: true },
  { name: "language_code", longest: 2, optional: true },
] as const

/** What is entered of a contact: the columns of an imported file. */
export function ContactFields({ form, errors, isNew, onChange }: ContactFieldsProps) {
  const { t } = useTexts()
  return (
    <>
      <Field
        label={t("directoryContacts.number")}
        hint={isNew ? t("directoryContacts.numberHint") : undefined}
        error={errors.contact_number ?? errors.number}
        optional={isNew}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={64}
            disabled={!isNew}
            value={form.contact_number}
            onChange={({ target }) => onChange({ contact_number: target.value })}
          />
        )}
      </Field>
      <Field label={t("directoryContacts.fields.salutation")} error={errors.salutation} optional>
        {({ id }) => (
          <Choice
            id={id}
            size="base"
            label={t("directoryContacts.fields.salutation")}
            value={form.salutation}
            options={[
              { value: "", label: t("user.salutations.none") },
              { value: "ms", label: t("user.salutations.ms") },
              { value: "mr", label: t("user.salutations.mr") },
            ]}
            onChoose={(chosen) => onChange({ salutation: chosen === "ms" || chosen === "mr" ? chosen : "" })}
          />
        )}
      </Field>
      {lines.map(({ name, longest, optional }) => (
        <Field
          key={name}
          label={t(`directoryContacts.fields.${name}`)}
          hint={t(`directory.fieldHints.${name}`, { defaultValue: "" })}
          error={errors[name]}
          missing={!optional && form[name].trim() === "" && t("common.missing")}
          optional={optional}
        >
          {(control) => (
            <Input
              {...control}
              aria-required={!optional}
              autoComplete="off"
              maxLength={longest}
              value={form[name]}
              onChange={({ target }) => onChange({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <CheckField
        label={t("directoryContacts.fields.is_main")}
        hint={t("directoryContacts.isMainHint")}
        error={errors.is_main}
        checked={form.is_main}
        onChange={(is_main) => onChange({ is_main })}
      />
      <CheckField
        label={t("directoryContacts.fields.is_company")}
        hint={t("directoryContacts.isCompanyHint")}
        error={errors.is_company}
        checked={form.is_company}
        onChange={(is_company) => onChange({ is_company })}
      />
    </>
  )
}
