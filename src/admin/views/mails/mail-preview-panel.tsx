import { Badge, Text } from "@medusajs/ui"
import type { MailPreview } from "../../../api/schemas/mails"
import { Copyable } from "../../components/copyable"
import { ErrorPanel } from "../../components/error-panel"
import { Fact, Facts } from "../../components/facts"
import { LoadingRows } from "../../components/loading-rows"
import { useMailPreview } from "../../hooks/mail-previews"
import { useTexts } from "../../hooks/use-texts"

interface MailPreviewPanelProps {
  template: string
  language: "en" | "de"
  form: "html" | "text"
}

/** A mail as it would arrive, and who writes it. */
export function MailPreviewPanel({ template, language, form }: MailPreviewPanelProps) {
  const { t } = useTexts()
  const { data, error, isPlaceholderData, refetch } = useMailPreview(template, language)
  const mail = data?.mail_preview
  if (error) {
    return <ErrorPanel error={error} onRetry={() => refetch()} />
  }
  if (!mail) {
    return <LoadingRows rows={8} />
  }
  return (
    <div className="divide-y" aria-busy={isPlaceholderData}>
      <div className="flex flex-col gap-2 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Badge size="2xsmall">{t(`mails.sources.${mail.source}`)}</Badge>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t(`mails.sourceHints.${mail.source}`)}
          </Text>
        </div>
        {mail.source !== "provider" && (
          <Text size="small" className="[overflow-wrap:anywhere]">
            <span className="text-ui-fg-subtle">{t("mails.subject")} </span>
            <span className="txt-small-plus">{mail.subject}</span>
          </Text>
        )}
      </div>
      {mail.source === "provider" ? <Handed mail={mail} /> : <Written mail={mail} form={form} />}
    </div>
  )
}

/** The frame runs no script, sends no form and sees nothing of the admin. */
function Written({ mail, form }: { mail: Exclude<MailPreview, { source: "provider" }>; form: "html" | "text" }) {
  const { t } = useTexts()
  if (form === "text") {
    return (
      <pre className="txt-small whitespace-pre-wrap px-6 py-4 font-mono [overflow-wrap:anywhere]">{mail.text}</pre>
    )
  }
  return (
    <div className="p-4">
      <iframe
        sandbox=""
        srcDoc={mail.html}
        title={t("mails.preview", { subject: mail.subject })}
        className="border-ui-border-base h-[70vh] w-full rounded-md border bg-white"
      />
    </div>
  )
}

function Handed({ mail }: { mail: Extract<MailPreview, { source: "provider" }> }) {
  const { t } = useTexts()
  return (
    <Facts>
      <Fact label={t("mails.providerTemplate")}>
        <Copyable text={mail.provider_template} label={t("mails.providerTemplate")} />
      </Fact>
      {Object.entries(mail.values).map(([name, value]) => (
        <Fact key={name} label={name}>
          {value === null ? null : String(value)}
        </Fact>
      ))}
    </Facts>
  )
}
