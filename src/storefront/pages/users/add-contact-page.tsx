import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { Contact, FurtherField } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { TextField } from "../../form/text-field"
import { WithFurtherFields } from "../../form/with-further-fields"
import { useContact } from "../../hooks/use-contacts"
import { useAddContact } from "../../hooks/use-users"
import { MemberPage } from "../member-page"
import { FormPage } from "../form-page"
import { emptyPerson } from "./person-entries"
import { PersonForm } from "./person-form"

const back = "/users?tab=erp"

/** B5: an ERP contact becomes a user of the shop. */
export default function AddContactPage() {
  const { number = "" } = useParams()
  return <MemberPage permission="users.manage">{() => <AddContact number={number} />}</MemberPage>
}

function AddContact({ number }: { number: string }) {
  const { t } = useTranslation()
  const contact = useContact(number)
  return (
    <FormPage heading={t("contacts.addTitle")} lead={t("contacts.addLead")} back={back}>
      {contact.error && (
        <ErrorNotice isQuiet error={contact.error} onRetry={() => void contact.refetch()} />
      )}
      {contact.isPending && <CardSkeleton lines={5} />}
      {contact.data && (
        <WithFurtherFields form="users">
          {(fields) => <AddContactForm contact={contact.data} fields={fields} />}
        </WithFurtherFields>
      )}
    </FormPage>
  )
}

interface AddContactFormProps {
  contact: Contact
  fields: readonly FurtherField[]
}

function AddContactForm({ contact, fields }: AddContactFormProps) {
  const { t } = useTranslation()
  const add = useAddContact(contact.contact_number)
  const entries = {
    ...emptyPerson,
    // "none" is what the ERP answers where it does not say
    salutation: contact.salutation === "none" ? ("" as const) : contact.salutation,
    first_name: contact.first_name,
    last_name: contact.last_name,
    email: contact.email ?? "",
    locale: contact.language_code ?? ("" as const),
  }
  return (
    <PersonForm
      entries={entries}
      fields={fields}
      mutation={add}
      submit={t("contacts.addSubmit")}
      back={back}
      emailHint={t("users.emailHint")}
      nameHint={t("contacts.checkName", { name: contact.name })}
    >
      <div className="grid items-start gap-5 sm:grid-cols-2 sm:gap-4">
        <TextField readOnly label={t("fields.customerNumber")} value={contact.customer_number} />
        <TextField readOnly label={t("contacts.number")} value={contact.contact_number} />
      </div>
    </PersonForm>
  )
}
