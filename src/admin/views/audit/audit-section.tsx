import { Text } from "@medusajs/ui"
import type { AuditEventResource } from "../../../api/schemas/operations"
import { describeFacts } from "../../../audit-facts/describe-facts"
import { EmptyNote } from "../../components/empty-note"
import { RecordList } from "../../components/record-list"
import { Section } from "../../components/section"
import { useAuditEvents } from "../../hooks/audit-events"
import { useOperatorName } from "../../hooks/operators"
import { useFieldLocale } from "../../hooks/use-field-locale"
import { useFormat } from "../../hooks/use-format"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"

/** What happened in a company, or to one user, newest first. */
export function AuditSection({ of }: { of: { company_id: string } | { subject_id: string } }) {
  const { t } = useTexts()
  const list = useListState({ prefix: "audit_" })
  const query = useAuditEvents({ ...of, limit: list.limit, offset: list.offset })
  return (
    <Section title={t("company.audit")}>
      <RecordList
        list={list}
        query={query}
        rows={query.data?.audit_events}
        empty={<EmptyNote heading={t("company.noAudit")} text={t("company.noAuditText")} />}
        loadingRows={4}
      >
        {(events) => (
          <ul className="divide-y">
            {events.map((event) => (
              <AuditEntry key={event.id} event={event} />
            ))}
          </ul>
        )}
      </RecordList>
    </Section>
  )
}

function AuditEntry({ event }: { event: AuditEventResource }) {
  const { t } = useTexts()
  const format = useFormat()
  const locale = useFieldLocale()
  const facts = describeFacts({ ...event.details, ...event.personal }, locale)
  return (
    <li className="flex flex-col gap-1 px-6 py-3 sm:flex-row sm:justify-between sm:gap-4">
      <div className="min-w-0">
        <Text size="small" weight="plus">
          {t(`audit.actions.${event.action}`, { defaultValue: event.action })}
        </Text>
        {facts.length > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {facts.map(({ name, text }) => `${name}: ${text}`).join(" · ")}
          </Text>
        )}
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle shrink-0 sm:text-right">
        <time dateTime={event.occurred_at}>{format.dateTime(event.occurred_at)}</time>
        <span className="block">
          <Actor event={event} />
        </span>
      </Text>
    </li>
  )
}

function Actor({ event }: { event: AuditEventResource }) {
  const { t } = useTexts()
  const operator = useOperatorName(event.actor_type === "user" ? event.actor_id : null)
  const actor = t(`audit.actors.${event.actor_type}`)
  return <>{operator ? `${actor}, ${operator}` : actor}</>
}

