import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { checkLine } from "../../form/checks"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import { useDelegate } from "../../hooks/use-delegation"

/** Takes the customer number; which ones are granted the shop alone knows. */
export function DelegateForm() {
  const { t } = useTranslation()
  const delegate = useDelegate()
  const { register, formState, handleSubmit } = useForm({ defaultValues: { customer_number: "" } })
  const submit = handleSubmit(({ customer_number: number }) => delegate.mutate(number.trim()))
  return (
    <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6">
      <TextField
        required
        autoComplete="off"
        label={t("fields.customerNumber")}
        hint={t("delegation.hint")}
        error={formState.errors.customer_number?.message}
        {...registered(register("customer_number", { validate: (text) => checkLine(text, { t, max: 64 }) }))}
      />
      {delegate.error && <ErrorNotice error={delegate.error} />}
      <div className="flex justify-end">
        <Button type="submit" isLoading={delegate.isPending}>
          {t("delegation.start")}
        </Button>
      </div>
    </form>
  )
}
