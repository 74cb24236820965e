import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ActivationResult } from "../../client"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useActivate } from "../../hooks/use-activation"
import { ActivationRefusal } from "./activation-refusal"
import type { ActivationEntries, MarkedNumber } from "./activation-entries"
import { CredentialFields } from "./credential-fields"
import { NumberFields } from "./number-fields"
import { NumbersDisclosure } from "./numbers-disclosure"

interface ActivateFormProps {
  entries: ActivationEntries
  isSignedIn: boolean
  onMark: (marked: MarkedNumber) => void
  onActivated: (result: ActivationResult, entered: ActivationEntries) => void
  onHandOver: (entered: ActivationEntries) => void
}

const fields = ["customer_number", "invoice_number", "email", "password"] as const

/** The four entries, or the two numbers of somebody who is signed in. */
export function ActivateForm({
  entries,
  isSignedIn,
  onMark,
  onActivated,
  onHandOver,
}: ActivateFormProps) {
  const { t } = useTranslation()
  const form = useForm<ActivationEntries>({ defaultValues: entries })
  const activate = useActivate()
  const [refusals, setRefusals] = useState(0)
  useFieldErrors(activate.error, fields, form.setError)

  const submit = form.handleSubmit((entered) => {
    const { customer_number, invoice_number } = entered
    activate.mutate(isSignedIn ? { customer_number, invoice_number } : entered, {
      onSuccess: (result) => onActivated(result, entered),
      onError: () => setRefusals((count) => count + 1),
    })
  })

  return (
    <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6 sm:p-8">
      <NumberFields form={form} onMark={onMark} />
      <NumbersDisclosure />
      {!isSignedIn && <CredentialFields form={form} />}
      {activate.error && !isShownAtFields(activate.error, fields) && (
        <ActivationRefusal
          error={activate.error}
          refusals={refusals}
          isSignedIn={isSignedIn}
          onHandOver={() => onHandOver(form.getValues())}
        />
      )}
      <Button type="submit" size="large" className="w-full" isLoading={activate.isPending}>
        {t("activate.submit")}
      </Button>
      {!isSignedIn && (
        <p className="text-center text-ui-fg-subtle">
          {t("activate.haveAccount")}{" "}
          <Link className="link" to="/login?return_to=/activate">
            {t("activate.login")}
          </Link>
        </p>
      )}
    </form>
  )
}
