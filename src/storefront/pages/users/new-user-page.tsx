import { useTranslation } from "react-i18next"
import { WithFurtherFields } from "../../form/with-further-fields"
import { useRequestUser } from "../../hooks/use-users"
import { MemberPage } from "../member-page"
import { FormPage } from "../form-page"
import { emptyPerson } from "./person-entries"
import { PersonForm } from "./person-form"

/** B6: "Request new user" */
export default function NewUserPage() {
  return <MemberPage permission="users.manage">{() => <NewUser />}</MemberPage>
}

function NewUser() {
  const { t } = useTranslation()
  const request = useRequestUser()
  return (
    <FormPage heading={t("users.request")} lead={t("users.requestLead")} back="/users">
      <WithFurtherFields form="users">
        {(fields) => (
          <PersonForm
            entries={emptyPerson}
            fields={fields}
            mutation={request}
            submit={t("users.requestSubmit")}
            back="/users"
            emailHint={t("users.emailHint")}
          />
        )}
      </WithFurtherFields>
    </FormPage>
  )
}
