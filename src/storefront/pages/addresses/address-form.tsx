import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { Address, AddressInput } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useRefusedEntry } from "../../form/use-refused-entry"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { addressFields, prepareAddress, type AddressEntries } from "./address-entries"
import { AddressFields } from "./address-fields"

interface AddressFormProps {
  entries: AddressEntries
  submit: string
  error: Error | null
  isPending: boolean
  /** @param onSaved leads back to the book, which says so */
  onSend: (input: AddressInput, onSaved: (saved: Address) => void) => void
  /** Between the fields and the buttons. */
  children?: ReactNode
}

/** A delivery address, new or known; what was typed survives a refusal. */
export function AddressForm({ entries, submit, error, isPending, ...props }: AddressFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const form = useForm<AddressEntries>({ defaultValues: entries })
  const { setError } = form
  const { allowLeaving } = useLeaveGuard(form.formState.isDirty)
  useFieldErrors(error, addressFields, setError)
  const isTaken = useRefusedEntry(
    error,
    { field: "label", code: "address_label_taken", message: t("addresses.labelTaken") },
    setError
  )

  const goBack = ({ label }: Address) => {
    allowLeaving()
    void navigate(withCompany("/addresses"), { state: { saved: t("addresses.saved", { label }) } })
  }
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={form.handleSubmit((entered) => props.onSend(prepareAddress(entered), goBack))}
        className="card flex flex-col gap-6 p-6 sm:p-8"
      >
        <AddressFields />
        {props.children}
        {error && !isTaken && !isShownAtFields(error, addressFields) && (
          <ErrorNotice error={error} />
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button asChild variant="secondary">
            <Link to={withCompany("/addresses")}>{t("common.cancel")}</Link>
          </Button>
          <Button type="submit" isLoading={isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
