import { Clock } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useAuditEvents } from "../../hooks/use-audit-events"
import { EmptyState } from "../../list/empty-state"
import { Pager } from "../../list/pager"
import { RowsSkeleton } from "../../list/rows-skeleton"
import { useLastPage } from "../../list/use-last-page"
import { pageSize, useListAddress } from "../../list/use-list-address"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { EventList } from "./event-list"

/** "Who did what in our company?" */
export default function HistoryPage() {
  return <MemberPage permission="audit.view">{() => <History />}</MemberPage>
}

function History() {
  const { t } = useTranslation()
  const address = useListAddress()
  const userId = address.read("user")
  const events = useAuditEvents({
    limit: pageSize,
    offset: (address.page - 1) * pageSize,
    ...(userId === "" ? {} : { user_id: userId }),
  })
  const rows = events.data?.audit_events ?? []
  const isToCome = useLastPage(address, { list: events.data, shown: rows.length, isOfBefore: events.isPlaceholderData })
  const isLast = !events.data || events.data.offset + rows.length >= events.data.count
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6">
      <PageHeading
        heading={t("history.title")}
        lead={t(userId === "" ? "history.lead" : "history.leadUser")}
      />
      {userId !== "" && (
        <div>
          <Button variant="secondary" size="small" onClick={() => address.change({ user: null })}>
            {t("history.all")}
          </Button>
        </div>
      )}
      {events.error && (
        <ErrorNotice isQuiet error={events.error} onRetry={() => void events.refetch()} />
      )}
      {(events.isPending || isToCome) && <RowsSkeleton />}
      {events.data && rows.length === 0 && !isToCome && (
        <EmptyState icon={<Clock />} title={t("history.empty")} text={t("history.emptyText")} />
      )}
      {events.data && rows.length > 0 && (
        <>
          <EventList events={rows} />
          <Pager
            address={address}
            list={{ ...events.data, next: isLast ? null : "" }}
            shown={rows.length}
          />
        </>
      )}
    </div>
  )
}
