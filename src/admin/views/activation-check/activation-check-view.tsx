import { Button, Container, Input } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useSearchParams } from "react-router-dom"
import { ErrorLine } from "../../components/error-panel"
import { Field } from "../../components/field"
import { PageHeader } from "../../components/page-header"
import { useActivationCheck, type ActivationCheckInput } from "../../hooks/activation-checks"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { CheckResult } from "./check-result"

const fields = ["customer_number", "invoice_number", "email"] as const

/**
 * A12: would this activation work, and if not, which check fails? The address may bring the entries along
 * (an application links here), but the ERP is only asked when the operator says so.
 */
export function ActivationCheckView() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const check = useActivationCheck()
  const [input, setInput] = useState<ActivationCheckInput>(() => ({
    customer_number: params.get("customer_number") ?? "",
    invoice_number: params.get("invoice_number") ?? "",
    email: params.get("email") ?? "",
  }))
  const fieldErrors = useFieldErrors(check.error)
  const complete = fields.every((name) => input[name].trim() !== "")

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete && !check.isPending) {
      check.mutate(input)
    }
  }

  return (
    <>
      <PageHeader title={t("check.title")} question={t("check.question")} />
      <Container className="p-0">
        <form onSubmit={submit} noValidate className="flex flex-col gap-4 px-6 py-4">
          <div className="grid grid-cols-1 gap-4 md:grid-cols-3">
            {fields.map((name) => (
              <Field key={name} label={t(`check.fields.${name}`)} error={fieldErrors[name]}>
                {(control) => (
                  <Input
                    {...control}
                    type={name === "email" ? "email" : "text"}
                    autoComplete="off"
                    maxLength={name === "email" ? 254 : 64}
                    value={input[name]}
                    onChange={(event) =>
                      setInput((before) => ({ ...before, [name]: event.target.value }))
                    }
                  />
                )}
              </Field>
            ))}
          </div>
          {check.error && <ErrorLine error={check.error} />}
          <div>
            <Button size="small" type="submit" isLoading={check.isPending} disabled={!complete}>
              {t("check.action")}
            </Button>
          </div>
        </form>
      </Container>
      <div aria-live="polite" className="flex flex-col gap-2">
        {check.data && <CheckResult check={check.data} />}
      </div>
    </>
  )
}
