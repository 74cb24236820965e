import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCompanyParam } from "../../hooks/use-company-param"
import type { UserNews } from "../../hooks/use-user-news"
import { WaitingEntry } from "./waiting-entry"

/** Users who cannot come in yet, people to add, and contacts who are no users yet. */
export function UserEntries({ news }: { news: UserNews }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const { expired, invited, contacts, plain } = news
  return (
    <>
      {expired > 0 && (
        <WaitingEntry
          title={t("home.waitExpired", { count: expired })}
          text={t("home.waitExpiredText")}
        >
          <Act to={withCompany("/users?status=invited")} label={t("home.waitExpiredAct")} />
        </WaitingEntry>
      )}
      {invited > expired && (
        <WaitingEntry
          title={t("home.waitInvited", { count: invited - expired })}
          text={t("home.waitInvitedText")}
        >
          <Act to={withCompany("/users?status=invited")} label={t("home.waitInvitedAct")} />
        </WaitingEntry>
      )}
      {plain > 0 && (
        <WaitingEntry title={t("home.waitPlain", { count: plain })} text={t("home.waitPlainText")}>
          <Act to={withCompany("/users?tab=plain")} label={t("home.waitPlainAct")} />
        </WaitingEntry>
      )}
      {contacts > 0 && (
        <WaitingEntry
          title={t("home.waitContacts", { count: contacts })}
          text={t("home.waitContactsText")}
        >
          <Act to={withCompany("/users?tab=erp")} label={t("home.waitContactsAct")} />
        </WaitingEntry>
      )}
    </>
  )
}

function Act({ to, label }: { to: string; label: string }) {
  return (
    <Button asChild size="small" variant="secondary">
      <Link to={to}>{label}</Link>
    </Button>
  )
}
