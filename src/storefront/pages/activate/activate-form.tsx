import { Button } from "@medusajs/ui"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ActivationInput, ActivationResult, FurtherField } from "../../client"
import { prepareFieldValues, readFieldEntries } from "../../../fields/field-entry"
import { FurtherFields } from "../../form/further-fields"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useFieldPaths } from "../../form/use-field-paths"
import { useActivate } from "../../hooks/use-activation"
import { useLocale } from "../../i18n/use-locale"
import { ActivationRefusal } from "./activation-refusal"
import type { ActivationEntries, MarkedNumber } from "./activation-entries"
import { CredentialFields } from "./credential-fields"
import { keepEntries } from "./kept-entries"
import { NumberFields } from "./number-fields"
import { NumbersDisclosure } from "./numbers-disclosure"
import { SignInLink } from "./sign-in-link"

interface ActivateFormProps {
  entries: ActivationEntries
  /** What the shop asks for besides. */
  fields: readonly FurtherField[]
  isSignedIn: boolean
  onMark: (marked: MarkedNumber) => void
  onActivated: (result: ActivationResult, entered: ActivationEntries) => void
  onHandOver: (entered: ActivationEntries) => void
}

const ownFields = ["customer_number", "invoice_number", "email", "password"] as const

/** The four entries, or the two numbers of somebody who is signed in, and the shop's further fields. */
export function ActivateForm({
  entries,
  fields,
  isSignedIn,
  onMark,
  onActivated,
  onHandOver,
}: ActivateFormProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const form = useForm<ActivationEntries>({
    // what was entered before a hand-over that was given up goes before the defaults
    defaultValues: { ...entries, fields: { ...readFieldEntries(fields, null, locale), ...entries.fields } },
  })
  const activate = useActivate()
  const [refusals, setRefusals] = useState(0)
  const paths = useFieldPaths(ownFields, fields)
  useFieldErrors(activate.error, paths, form.setError)

  const keep = () => keepEntries(form.getValues())
  const submit = form.handleSubmit((entered) => {
    const { customer_number, invoice_number, email, password } = entered
    const input: ActivationInput = {
      customer_number,
      invoice_number,
      ...(isSignedIn ? {} : { email, password }),
      ...(fields.length > 0 ? { fields: prepareFieldValues(fields, entered.fields, locale) } : {}),
    }
    activate.mutate(input, {
      onSuccess: (result) => onActivated(result, entered),
      onError: () => setRefusals((count) => count + 1),
    })
  })

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="card flex flex-col gap-5 p-6 sm:p-8">
        <NumberFields form={form} onMark={onMark} />
        <NumbersDisclosure />
        {!isSignedIn && <CredentialFields form={form} />}
        <FurtherFields fields={fields} />
        {activate.error && !isShownAtFields(activate.error, paths) && (
          <ActivationRefusal
            error={activate.error}
            refusals={refusals}
            isSignedIn={isSignedIn}
            onSignIn={keep}
            onHandOver={() => onHandOver(form.getValues())}
          />
        )}
        <Button type="submit" size="large" className="w-full" isLoading={activate.isPending}>
          {t("activate.submit")}
        </Button>
        {!isSignedIn && (
          <p className="text-center text-ui-fg-subtle">
            {t("activate.haveAccount")}{" "}
            <SignInLink onLeave={keep} />
          </p>
        )}
      </form>
    </FormProvider>
  )
}
