import { useTranslation } from "react-i18next"
import { describeFacts } from "../../../audit-facts/describe-facts"
import type { AuditEvent } from "../../client"
import { useLocale } from "../../i18n/use-locale"
import { When } from "../when"
import { describeEvent } from "./describe-event"

/** Events as sentences, the newest first, each with what it changed. */
export function EventList({ events }: { events: readonly AuditEvent[] }) {
  const { t } = useTranslation()
  return (
    <ol className="card divide-y">
      {events.map((event) => (
        <li key={event.id} className="flex flex-col gap-1 px-6 py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="min-w-0 flex-1 basis-60">{describeEvent(event, t)}</p>
            <p className="txt-compact-small text-ui-fg-subtle">
              <When at={event.occurred_at} never="" />
            </p>
          </div>
          <Details event={event} />
        </li>
      ))}
    </ol>
  )
}

function Details({ event }: { event: AuditEvent }) {
  const { t } = useTranslation()
  const facts = describeFacts(event.details, useLocale())
  if (facts.length === 0) {
    return null
  }
  return (
    <details className="txt-compact-small text-ui-fg-subtle">
      <summary className="w-fit cursor-pointer rounded outline-none focus-visible:shadow-borders-focus">
        {t("history.details")}
      </summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(({ name, text }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="min-w-0">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
