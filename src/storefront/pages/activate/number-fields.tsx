import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { checkLine } from "../../form/checks"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import type { ActivationEntries, MarkedNumber } from "./activation-entries"
import { NumberMark } from "./number-mark"

interface NumberFieldsProps {
  form: UseFormReturn<ActivationEntries>
  onMark: (marked: MarkedNumber) => void
}

/** As the API's limit for numbers of the ERP. */
const maxLength = 64

/** The two numbers; the picture shows where the one that is being typed stands. */
export function NumberFields({ form, onMark }: NumberFieldsProps) {
  const { t } = useTranslation()
  const { errors } = form.formState
  const validate = (text: string) => checkLine(text, { t, max: maxLength })
  const common = { required: true, autoComplete: "off", autoCapitalize: "none", spellCheck: false }
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2 sm:gap-4" onBlur={() => onMark(null)}>
      <TextField
        {...common}
        mark={<NumberMark number={1} />}
        label={t("fields.customerNumber")}
        error={errors.customer_number?.message}
        onFocus={() => onMark("customer")}
        {...registered(form.register("customer_number", { validate }))}
      />
      <TextField
        {...common}
        mark={<NumberMark number={2} />}
        label={t("fields.invoiceNumber")}
        error={errors.invoice_number?.message}
        onFocus={() => onMark("invoice")}
        {...registered(form.register("invoice_number", { validate }))}
      />
    </div>
  )
}
