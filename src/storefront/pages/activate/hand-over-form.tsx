import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ApplicationInput } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { checkEmail, checkLine } from "../../form/checks"
import { registered } from "../../form/registered"
import { TextArea } from "../../form/text-area"
import { TextField } from "../../form/text-field"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useApply } from "../../hooks/use-activation"
import type { ActivationEntries } from "./activation-entries"

interface HandOverFormProps {
  entries: ActivationEntries
  onSent: (email: string) => void
}

const fields = [
  "customer_number",
  "invoice_number",
  "email",
  "name",
  "company_name",
  "phone",
  "message",
] as const
type HandOverEntries = Record<(typeof fields)[number], string>

/** What the API takes: an entry that was left empty is left out. */
function prepareApplication(entered: HandOverEntries): ApplicationInput {
  const { customer_number, email, name, ...optional } = entered
  const filled = Object.entries(optional).filter(([, text]) => text.trim() !== "")
  return { customer_number, email, name, ...Object.fromEntries(filled) }
}

export function HandOverForm({ entries, onSent }: HandOverFormProps) {
  const { t } = useTranslation()
  const { customer_number, invoice_number, email } = entries
  const defaultValues = {
    customer_number,
    invoice_number,
    email,
    name: "",
    company_name: "",
    phone: "",
    message: "",
  }
  const { register, formState, handleSubmit, setError } = useForm<HandOverEntries>({
    defaultValues,
  })
  const apply = useApply()
  useFieldErrors(apply.error, fields, setError)
  const { errors } = formState

  const line = (name: keyof HandOverEntries, max: number) =>
    registered(register(name, { validate: (text) => checkLine(text, { t, max }) }))
  const optionalLine = (name: keyof HandOverEntries, max: number) => ({
    isOptional: true,
    ...registered(
      register(name, { validate: (text) => text === "" || checkLine(text, { t, max }) })
    ),
  })
  const submit = handleSubmit((entered) =>
    apply.mutate(prepareApplication(entered), { onSuccess: () => onSent(entered.email.trim()) })
  )

  return (
    <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6 sm:p-8">
      <div className="grid items-start gap-5 sm:grid-cols-2 sm:gap-4">
        <TextField
          required
          label={t("fields.customerNumber")}
          error={errors.customer_number?.message}
          {...line("customer_number", 64)}
        />
        <TextField
          label={t("fields.invoiceNumber")}
          error={errors.invoice_number?.message}
          {...optionalLine("invoice_number", 64)}
        />
      </div>
      <TextField
        required
        type="email"
        autoComplete="email"
        label={t("fields.email")}
        error={errors.email?.message}
        {...registered(register("email", { validate: (text) => checkEmail(text, t) }))}
      />
      <TextField
        required
        autoComplete="name"
        label={t("fields.name")}
        error={errors.name?.message}
        {...line("name", 100)}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2 sm:gap-4">
        <TextField
          autoComplete="organization"
          label={t("fields.companyName")}
          error={errors.company_name?.message}
          {...optionalLine("company_name", 200)}
        />
        <TextField
          type="tel"
          autoComplete="tel"
          label={t("fields.phone")}
          error={errors.phone?.message}
          {...optionalLine("phone", 50)}
        />
      </div>
      <TextArea
        label={t("fields.message")}
        error={errors.message?.message}
        {...optionalLine("message", 2_000)}
      />
      {apply.error && !isShownAtFields(apply.error, fields) && <ErrorNotice error={apply.error} />}
      <Button type="submit" size="large" className="w-full" isLoading={apply.isPending}>
        {t("handOver.submit")}
      </Button>
    </form>
  )
}
