import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { useUserAccess } from "../../hooks/use-access"
import { useUser } from "../../hooks/use-users"
import { MemberPage } from "../member-page"
import { RoleBadges } from "../role-badges"
import { DecisionList } from "./decision-list"
import { FormPage } from "../form-page"
import { renderUserName } from "./user-name"

/** B13: "Why may this person do that, and not this?" */
export default function WhyPage() {
  const { id = "" } = useParams()
  return <MemberPage permission="users.manage">{(me) => <Why id={id} me={me} />}</MemberPage>
}

function Why({ id, me }: { id: string; me: Me }) {
  const { t } = useTranslation()
  const user = useUser(id)
  const access = useUserAccess(id)
  const error = user.error ?? access.error
  const isMainContact = user.data?.roles.some((role) => role.key === "main_contact") === true
  const mayAssign = me.current?.permissions.includes("roles.assign") === true
  const fixed = user.data?.is_me ? "why.ofMe" : isMainContact ? "why.ofMainContact" : null
  return (
    <FormPage
      heading={user.data ? t("why.title", { name: renderUserName(user.data) }) : t("users.act.why")}
      lead={t("why.lead")}
      back="/users"
    >
      {error && (
        <ErrorNotice
          isQuiet
          error={error}
          onRetry={() => {
            void user.refetch()
            void access.refetch()
          }}
        />
      )}
      {!error && !(user.data && access.data) && <RowsSkeleton rows={6} />}
      {!error && user.data && access.data && (
        <>
          <RoleBadges roles={user.data.roles} />
          {mayAssign && fixed && <Notice tone="info" title={t(fixed)} />}
          <DecisionList
            user={user.data}
            decisions={access.data}
            mayDeny={mayAssign && fixed === null}
          />
        </>
      )}
    </FormPage>
  )
}
