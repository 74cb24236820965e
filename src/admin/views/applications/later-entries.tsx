import { Text } from "@medusajs/ui"
import type { Application } from "../../../api/schemas/activation"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"

type LaterEntry = Application["later_entries"][number]

const shown = ["name", "invoice_number", "company_name", "phone"] as const

/**
 * What came later for the same number and e-mail and says something else. Anybody can send it: it stands beside the
 * case's entries, and the operator judges.
 */
export function LaterEntries({ application }: { application: Application }) {
  const { t } = useTexts()
  const { later_entries: entries, later_count: count } = application
  return (
    <section className="bg-ui-bg-subtle flex flex-col gap-3 rounded-md px-4 py-3" aria-label={t("applications.later", { count })}>
      <div className="flex flex-col gap-0.5">
        <Text size="small" weight="plus">
          {t("applications.later", { count })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("applications.laterText")}
        </Text>
      </div>
      <ul className="flex flex-col gap-2">
        {entries.map((entry) => (
          <LaterRow key={entry.received_at} entry={entry} />
        ))}
      </ul>
      {count > entries.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("applications.laterMore", { count: count - entries.length })}
        </Text>
      )}
    </section>
  )
}

function LaterRow({ entry }: { entry: LaterEntry }) {
  const { t } = useTexts()
  const format = useFormat()
  const labels = {
    name: t("applications.name"),
    invoice_number: t("applications.invoiceNumber"),
    company_name: t("applications.companyName"),
    phone: t("applications.phone"),
  }
  const facts = shown.flatMap((key) => (entry[key] ? [`${labels[key]}: ${entry[key]}`] : []))
  return (
    <li className="flex flex-col gap-0.5">
      <Text size="xsmall" className="text-ui-fg-subtle">
        <time dateTime={entry.received_at}>{format.dateTime(entry.received_at)}</time>
      </Text>
      <Text size="small" className="[overflow-wrap:anywhere]">
        {facts.join(" · ")}
      </Text>
      {entry.message && (
        <Text size="small" className="text-ui-fg-subtle whitespace-pre-line [overflow-wrap:anywhere]">
          {entry.message}
        </Text>
      )}
    </li>
  )
}
