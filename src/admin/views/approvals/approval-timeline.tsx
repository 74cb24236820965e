import { Text } from "@medusajs/ui"
import type { AdminApprovalDetail } from "../../../api/schemas/approvals"
import { Section } from "../../components/section"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"

/** The request's life and the words of both sides, oldest first. */
export function ApprovalTimeline({ events, released_until: until }: Pick<AdminApprovalDetail, "events" | "released_until">) {
  const { t } = useTexts()
  const format = useFormat()
  return (
    <Section title={t("approvals.timeline")}>
      <ol className="divide-y">
        {events.map((event) => {
          const author = event.author === null ? t("approvals.shop") : (event.author.name ?? t("approvals.gone"))
          const name = event.deputy_for === null ? author : t("approvals.asDeputy", { name: author, absent: event.deputy_for })
          return (
            <li key={event.id} className="flex flex-col gap-1 px-6 py-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <Text size="small" weight="plus" className="min-w-0 [overflow-wrap:anywhere]">
                  {/* what expired without having been released was never decided */}
                  {t(`approvals.event.${event.kind === "expired" && until === null ? "undecided" : event.kind}`, { name })}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  <time dateTime={event.at}>{format.dateTime(event.at)}</time>
                </Text>
              </div>
              {event.lines.length > 0 && (
                <ul className="txt-small text-ui-fg-subtle">
                  {event.lines.map((line) => (
                    <li key={line.id}>{`${line.name}: ${line.from} → ${line.to}`}</li>
                  ))}
                </ul>
              )}
              {event.failure_code && (
                <Text size="small" className="text-ui-fg-subtle">
                  {t("common.code", { code: event.failure_code })}
                </Text>
              )}
              {event.text && (
                <blockquote className="border-ui-border-strong txt-small text-ui-fg-subtle whitespace-pre-line border-l-2 pl-3 [overflow-wrap:anywhere]">
                  {event.text}
                </blockquote>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
