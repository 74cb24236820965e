import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { FurtherField, PlainUser } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { WithFurtherFields } from "../../form/with-further-fields"
import { usePlainUser } from "../../hooks/use-plain-users"
import { useAddPlainUser } from "../../hooks/use-users"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { emptyPerson } from "./person-entries"
import { PersonForm } from "./person-form"

const back = "/users?tab=plain"

/** A3, B6: who shops by the company's number already is asked in, and joins by accepting. */
export default function AddPlainUserPage() {
  const { id = "" } = useParams()
  return <MemberPage permission="users.manage">{() => <AddPlainUser id={id} />}</MemberPage>
}

function AddPlainUser({ id }: { id: string }) {
  const { t } = useTranslation()
  const person = usePlainUser(id)
  return (
    <FormPage heading={t("plainUsers.addTitle")} lead={t("plainUsers.addLead")} back={back}>
      {person.error && <ErrorNotice isQuiet error={person.error} onRetry={() => void person.refetch()} />}
      {person.isPending && <CardSkeleton lines={5} />}
      {person.data && (
        <WithFurtherFields form="users">
          {(fields) => <AddPlainUserForm person={person.data} fields={fields} />}
        </WithFurtherFields>
      )}
    </FormPage>
  )
}

interface AddPlainUserFormProps {
  person: PlainUser
  fields: readonly FurtherField[]
}

function AddPlainUserForm({ person, fields }: AddPlainUserFormProps) {
  const { t } = useTranslation()
  const add = useAddPlainUser(person)
  const entries = {
    ...emptyPerson,
    // "none" is what stands at somebody who was never asked
    salutation: person.salutation === "none" ? ("" as const) : person.salutation,
    first_name: person.first_name,
    last_name: person.last_name,
    email: person.email,
    locale: person.language_code ?? ("" as const),
  }
  return (
    <PersonForm
      entries={entries}
      fields={fields}
      mutation={add}
      submit={t("plainUsers.addSubmit")}
      back={back}
      emailHint={t("plainUsers.emailHint")}
    />
  )
}
