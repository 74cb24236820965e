import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useAuditEvents } from "../../hooks/use-audit-events"
import { useCompanyParam } from "../../hooks/use-company-param"
import { EventList } from "../history/event-list"

/** What happened in the company lately; where it cannot be asked for now, the page does without. */
export function LastEvents() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const events = useAuditEvents({ limit: 5 })
  const rows = events.data?.audit_events ?? []
  if (rows.length === 0) {
    return null
  }
  return (
    <section className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="txt-medium-plus">{t("history.lately")}</h2>
        <Link className="link" to={withCompany("/history")}>
          {t("history.all")}
        </Link>
      </div>
      <EventList events={rows} />
    </section>
  )
}
