import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { Section } from "../../components/section"
import { UserBadges } from "../../components/user-badges"
import { useBusinessUser } from "../../hooks/business-users"
import { useDocumentTitle } from "../../hooks/use-document-title"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"
import { AuditSection } from "../audit/audit-section"
import { UserCostCentersSection } from "../cost-centers/user-cost-centers-section"
import { AccessSection } from "./access-section"
import { DelegateSection } from "./delegate-section"
import { DetailsSection } from "./details-section"
import { EditUserDrawer } from "./edit-user-drawer"
import { UserActions } from "./user-actions"

/** B3, B4, B13: who is this person, and what may they do? */
export function UserView({ id }: { id: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useBusinessUser(id)
  const [editing, setEditing] = useState(false)
  const user = data?.business_user
  useDocumentTitle(user && nameOf(user))

  if (error && !user) {
    return (
      <Section title={t("user.title")}>
        <ErrorPanel error={error} onRetry={() => refetch()}>
          <Button size="small" variant="secondary" asChild>
            <Link to="/customer-center/users">{t("user.toList")}</Link>
          </Button>
        </ErrorPanel>
      </Section>
    )
  }
  if (!user) {
    return (
      <Section title={t("user.title")}>
        <LoadingRows rows={8} />
      </Section>
    )
  }

  return (
    <>
      <PageHeader
        title={nameOf(user)}
        question={t("user.question")}
        badges={<UserBadges user={user} />}
        action={
          <>
            <Button size="small" variant="primary" onClick={() => setEditing(true)}>
              {t("company.edit")}
            </Button>
            <UserActions user={user} />
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-2 xl:grid-cols-[minmax(0,1fr)_400px]">
        <DetailsSection user={user} />
        <DelegateSection user={user} />
      </div>
      {user.company && <UserCostCentersSection userId={user.id} companyId={user.company.id} />}
      <AccessSection user={user} />
      <AuditSection of={{ subject_id: user.id }} />
      {editing && <EditUserDrawer user={user} onClose={() => setEditing(false)} />}
    </>
  )
}
