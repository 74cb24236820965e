import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ErrorNotice } from "../../feedback/error-notice"
import { useAuditEvents } from "../../hooks/use-audit-events"
import { useCompanyParam } from "../../hooks/use-company-param"
import { EventList } from "../history/event-list"

/** What was done by or to one user lately. */
export function UserHistory({ userId }: { userId: string }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const events = useAuditEvents({ user_id: userId, limit: 5 })
  const rows = events.data?.audit_events ?? []
  if (events.data && rows.length === 0) {
    return null
  }
  return (
    <section className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="txt-medium-plus">{t("history.lately")}</h2>
        <Link className="link" to={withCompany(`/history?user=${userId}`)}>
          {t("history.all")}
        </Link>
      </div>
      {events.error && <ErrorNotice isQuiet error={events.error} />}
      {rows.length > 0 && <EventList events={rows} />}
    </section>
  )
}
