import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { PageHeading } from "../../shell/page-heading"
import { CompanyCard } from "../home/company-card"
import { MemberPage } from "../member-page"
import { PlaceList } from "../place-list"
import { ApprovalDeputyCard } from "./approval-deputy-card"
import { ApprovalMailCard } from "./approval-mail-card"
import { EmailCard } from "./email-card"
import { PasswordCard } from "./password-card"
import { ProfileForm } from "./profile-form"
import { SessionCard } from "./session-card"

/** "What do you know of me?" */
export default function AccountPage() {
  const { t } = useTranslation()
  return (
    <MemberPage>
      {(me) => (
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-8">
          <PageHeading heading={t("account.title")} lead={t("account.lead")} />
          <section className="flex flex-col gap-3">
            <h2 className="txt-medium-plus">{t("account.personal")}</h2>
            <ProfileForm user={me.user} />
          </section>
          <CompanyCard me={me} />
          {me.places.length > 1 && (
            <section className="flex flex-col gap-3">
              <h2 className="txt-medium-plus">{t("company.several")}</h2>
              <PlaceList me={me} />
            </section>
          )}
          {me.current?.permissions.includes("approvals.decide") && (
            <Fragment key={me.current.business_user_id}>
              <ApprovalMailCard />
              <ApprovalDeputyCard />
            </Fragment>
          )}
          <EmailCard />
          <PasswordCard email={me.user.email} />
          <SessionCard lastLoginAt={me.user.last_login_at} />
        </div>
      )}
    </MemberPage>
  )
}
