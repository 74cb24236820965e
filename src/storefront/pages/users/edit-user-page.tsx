import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { WithFurtherFields } from "../../form/with-further-fields"
import { useRoles } from "../../hooks/use-access"
import { useFurtherFields } from "../../hooks/use-further-fields"
import { useUser } from "../../hooks/use-users"
import { MemberPage } from "../member-page"
import { EditUserForm } from "./edit-user-form"
import { FormPage } from "../form-page"
import { UserCostCenters } from "./user-cost-centers"
import { UserEmailForm } from "./user-email-form"
import { UserFacts } from "./user-facts"
import { UserHistory } from "./user-history"
import { renderUserName } from "./user-name"
import { askAnew } from "../../form/ask-anew"

/** B3: "What may this person do?" */
export default function EditUserPage() {
  const { id = "" } = useParams()
  return <MemberPage permission="users.manage">{(me) => <EditUser id={id} me={me} />}</MemberPage>
}

function EditUser({ id, me }: { id: string; me: Me }) {
  const { t } = useTranslation()
  const user = useUser(id)
  const roles = useRoles()
  const asked = useFurtherFields("activation").data ?? []
  const heading = user.data ? renderUserName(user.data) : t("users.edit")
  const mayAssign = me.current?.permissions.includes("cost_centers.manage") === true
  const mayReadHistory = me.current?.permissions.includes("audit.view") === true
  return (
    <FormPage heading={heading} lead={t("users.editLead")} back="/users">
      {user.error && !user.data && (
        <ErrorNotice isQuiet error={user.error} onRetry={() => void user.refetch()} />
      )}
      {roles.error && !roles.data && (
        <ErrorNotice isQuiet error={roles.error} onRetry={() => void roles.refetch()} />
      )}
      {(user.isPending || roles.isPending) && <CardSkeleton lines={5} />}
      {user.data && roles.data && (
        <WithFurtherFields form="users">
          {(fields) => (
            <>
              <UserFacts
                user={user.data}
                withBudgets={me.current?.permissions.includes("budgets.manage") === true}
                fields={asked.filter(({ key }) => fields.every((field) => field.key !== key))}
              />
              <EditUserForm
                user={user.data}
                roles={roles.data}
                fields={fields}
                onAskAnew={() => askAnew(user)}
              />
              {mayAssign && <UserCostCenters userId={id} />}
              {!user.data.is_me && <UserEmailForm user={user.data} onAskAnew={user.refetch} />}
              {mayReadHistory && <UserHistory userId={id} />}
            </>
          )}
        </WithFurtherFields>
      )}
    </FormPage>
  )
}
