import { Container } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { Choice } from "../../components/choice"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { useMailPreviews } from "../../hooks/mail-previews"
import { useTexts } from "../../hooks/use-texts"
import { MailPreviewPanel } from "./mail-preview-panel"

const languages = ["en", "de"] as const
const forms = ["html", "text"] as const

/** B7: what do our mails look like? Template, language and form stand in the address. */
export function MailsView() {
  const { t, locale } = useTexts()
  const [params, setParams] = useSearchParams()
  const { data, error, isPending, refetch } = useMailPreviews()
  const mails = data?.mail_previews ?? []
  const template = mails.find((mail) => mail.template === params.get("template"))?.template ?? mails[0]?.template ?? ""
  const own = locale.startsWith("de") ? "de" : "en"
  const language = languages.find((one) => one === params.get("language")) ?? own
  const form = forms.find((one) => one === params.get("form")) ?? "html"
  const choose = (name: string) => (value: string) =>
    setParams((before) => new URLSearchParams([...[...before].filter(([key]) => key !== name), [name, value]]), {
      replace: true,
    })

  return (
    <>
      <PageHeader title={t("mails.title")} question={t("mails.question")} />
      <Container className="divide-y p-0">
        {isPending && <LoadingRows rows={8} />}
        {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
        {!error && data && (
          <>
            <div className="flex flex-col gap-2 px-6 py-4 sm:flex-row sm:flex-wrap sm:items-center">
              <Choice
                label={t("mails.mail")}
                value={template}
                onChoose={choose("template")}
                className="w-full sm:w-80"
                options={mails.map((mail) => ({
                  value: mail.template,
                  label: t(`mails.names.${mail.template}`, { defaultValue: mail.template }),
                }))}
              />
              <Choice
                label={t("user.language")}
                value={language}
                onChoose={choose("language")}
                className="w-full sm:w-36"
                options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
              />
              <Choice
                label={t("mails.form")}
                value={form}
                onChoose={choose("form")}
                className="w-full sm:w-36"
                options={forms.map((value) => ({ value, label: t(`mails.forms.${value}`) }))}
              />
            </div>
            <MailPreviewPanel template={template} language={language} form={form} />
          </>
        )}
      </Container>
    </>
  )
}
