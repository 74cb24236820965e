import { Button, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Application } from "../../../api/schemas/activation"
import { Copyable } from "../../components/copyable"
import { OrNothing } from "../../components/facts"
import type { Decision } from "../../hooks/applications"
import { useOperatorName } from "../../hooks/operators"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { LaterEntries } from "./later-entries"

const colorOfStatus = { open: "orange", accepted: "green", declined: "red" } as const

interface ApplicationEntryProps {
  application: Application
  onDecide: (decision: Decision) => void
}

/** One case: who asks for what, everything that was entered, and the decision or the way to it. */
export function ApplicationEntry({ application, onDecide }: ApplicationEntryProps) {
  const { t } = useTexts()
  const format = useFormat()
  const who = application.name ?? application.email
  return (
    <li className="flex flex-col gap-4 px-6 py-4" aria-label={who}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
              {who}
            </Text>
            <StatusBadge color={colorOfStatus[application.status]}>
              {t(`applications.status.${application.status}`)}
            </StatusBadge>
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`applications.kind.${application.kind}`)}
          </Text>
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          <time dateTime={application.created_at}>{format.dateTime(application.created_at)}</time>
        </Text>
      </div>
      <Entered application={application} />
      {application.later_count > 0 && <LaterEntries application={application} />}
      {application.status === "open" ? (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => onDecide("accept")}>
            {t("applications.accept")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => onDecide("decline")}>
            {t("applications.decline")}
          </Button>
          <Button size="small" variant="transparent" asChild>
            {application.kind === "activation_disputed" ? (
              <Link to={`/customers?${new URLSearchParams({ q: application.email }).toString()}`}>
                {t("applications.findCustomer")}
              </Link>
            ) : (
              <Link to={checkAddressOf(application)}>{t("applications.check")}</Link>
            )}
          </Button>
          {application.kind === "main_contact_change" && application.company_id !== null && (
            <Button size="small" variant="transparent" asChild>
              <Link to={`/customer-center/companies/${application.company_id}`}>{t("applications.openCompany")}</Link>
            </Button>
          )}
        </div>
      ) : (
        <Decided application={application} />
      )}
    </li>
  )
}

function Entered({ application }: { application: Application }) {
  const { t } = useTexts()
  const entries = [
    { label: t("applications.email"), value: application.email },
    { label: t("applications.customerNumber"), value: application.customer_number },
    { label: t("applications.invoiceNumber"), value: application.invoice_number },
    { label: t("applications.companyName"), value: application.company_name },
    { label: t("applications.phone"), value: application.phone },
  ]
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map(({ label, value }) => (
          <div key={label} className="min-w-0">
            <dt className="txt-compact-xsmall text-ui-fg-subtle">{label}</dt>
            <dd className="txt-compact-small">
              <OrNothing>{value && <Copyable text={value} label={label} />}</OrNothing>
            </dd>
          </div>
        ))}
      </dl>
      {application.message && (
        <blockquote className="border-ui-border-strong txt-small text-ui-fg-subtle whitespace-pre-line [overflow-wrap:anywhere] border-l-2 pl-3">
          {application.message}
        </blockquote>
      )}
    </div>
  )
}

function Decided({ application }: { application: Application }) {
  const { t } = useTexts()
  const format = useFormat()
  const name = useOperatorName(application.decided_by)
  const when = application.decided_at ? format.dateTime(application.decided_at) : ""
  return (
    <div className="flex flex-col gap-1">
      <Text size="small" className="text-ui-fg-subtle">
        {t(`applications.decidedBy.${application.status}`, { name: name ?? "–", when })}
      </Text>
      {application.decision_message && (
        <Text size="small" className="whitespace-pre-line [overflow-wrap:anywhere]">
          {t("applications.told", { message: application.decision_message })}
        </Text>
      )}
    </div>
  )
}

/** The dry run with what was entered. */
function checkAddressOf(application: Application): string {
  const query = new URLSearchParams({
    customer_number: application.customer_number,
    invoice_number: application.invoice_number ?? "",
    email: application.email,
  })
  return `/customer-center/activation-check?${query.toString()}`
}
