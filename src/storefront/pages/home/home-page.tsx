import { useTranslation } from "react-i18next"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { ActivatedNotice } from "./activated-notice"
import { CompanyCard } from "./company-card"
import { LastEvents } from "./last-events"
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
            <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
              <div className="flex min-w-0 flex-col gap-8">
                <WaitingList me={me} />
                {me.current?.permissions.includes("audit.view") && <LastEvents />}
              </div>
              <div className="flex min-w-0 flex-col gap-8">
                <CompanyCard me={me} />
                <SignPosts me={me} />
              </div>
            </div>
          </div>
        )
      }}
    </MemberPage>
  )
}
