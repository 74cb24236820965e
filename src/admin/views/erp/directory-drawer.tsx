import { Input, Switch, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { DirectoryCustomer } from "../../../api/schemas/operations"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSaveDirectoryCustomer } from "../../hooks/directory"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { directoryFormOf, directoryInputOf, optionalFields } from "./directory-form"

interface DirectoryDrawerProps {
  /** Null for a new one. */
  customer: DirectoryCustomer | null
  onClose: () => void
}

/** Adds a customer to the directory, or replaces one; the number names it and stays. */
export function DirectoryDrawer({ customer, onClose }: DirectoryDrawerProps) {
  const { t } = useTexts()
  const [form, setForm] = useState(() => directoryFormOf(customer))
  const save = useSaveDirectoryCustomer()
  const errors = useFieldErrors(save.error)

  const send = () =>
    save.mutate(directoryInputOf(form), {
      onSuccess: () => {
        toast.success(t("directory.saved", { name: form.name }))
        onClose()
      },
    })

  return (
    <FormDrawer
      onClose={onClose}
      title={t(customer ? "directory.editTitle" : "directory.addTitle")}
      description={t(customer ? "directory.editText" : "directory.addText")}
      submitLabel={t("common.save")}
      busy={save.isPending}
      error={save.error}
      canSubmit={form.customer_number.trim() !== "" && form.name.trim() !== ""}
      onSubmit={send}
    >
      <Field label={t("directory.number")} error={errors.customer_number} missing={form.customer_number.trim() === "" && t("common.missing")}>
        {(control) => (
          <Input
            {...control}
            aria-required
            maxLength={64}
            autoComplete="off"
            disabled={customer !== null}
            value={form.customer_number}
            onChange={({ target }) => setForm({ ...form, customer_number: target.value })}
          />
        )}
      </Field>
      <Field label={t("directory.name")} error={errors.name} missing={form.name.trim() === "" && t("common.missing")}>
        {(control) => (
          <Input
            {...control}
            aria-required
            maxLength={200}
            autoComplete="off"
            value={form.name}
            onChange={({ target }) => setForm({ ...form, name: target.value })}
          />
        )}
      </Field>
      <Field label={t("directory.center")} hint={t("directory.centerHint")}>
        {(control) => (
          <Switch
            {...control}
            checked={form.center_enabled}
            onCheckedChange={(center_enabled) => setForm({ ...form, center_enabled })}
          />
        )}
      </Field>
      <Field
        label={t("directory.mainContacts")}
        hint={t("directory.mainContactsHint")}
        error={errors.main_contact_emails}
        optional
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={form.emails}
            onChange={({ target }) => setForm({ ...form, emails: target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
        {optionalFields.map((name) => (
          <Field
            key={name}
            label={t(`directory.fields.${name}`)}
            hint={t(`directory.fieldHints.${name}`, { defaultValue: "" })}
            error={errors[name]}
            optional
          >
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                autoComplete="off"
                value={form.optional[name]}
                onChange={({ target }) =>
                  setForm({ ...form, optional: { ...form.optional, [name]: target.value } })
                }
              />
            )}
          </Field>
        ))}
      </div>
    </FormDrawer>
  )
}
