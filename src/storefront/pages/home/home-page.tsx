import { useTranslation } from "react-i18next"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { ActivatedNotice } from "./activated-notice"
import { CompanyCard } from "./company-card"
import { SignPosts } from "./sign-posts"
import { WaitingList } from "./waiting-list"

/** "What needs me?" */
export default function HomePage() {
  const { t } = useTranslation()
  return (
    <MemberPage>
      {(me) => {
        const name = [me.user.first_name, me.user.last_name].filter(Boolean).join(" ")
        return (
          <div className="flex flex-col gap-8">
            <PageHeading
              title={t("home.title")}
              heading={name ? t("home.greeting", { name }) : t("home.greetingNoName")}
              lead={me.user.email}
            />
            <ActivatedNotice />
            <WaitingList me={me} />
            <CompanyCard me={me} />
            <SignPosts me={me} />
          </div>
        )
      }}
    </MemberPage>
  )
}
