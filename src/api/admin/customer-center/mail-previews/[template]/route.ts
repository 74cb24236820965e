import { isMailTemplate } from "../../../../../emails/mail-templates"
import { previewMail } from "../../../../../emails/preview-mail"
import { getOptions } from "../../../../../get-options"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import type { MailPreview } from "../../../../schemas/mails"
import { mailPreviewQuery } from "../../../../schemas/mails"

export const GET = defineRoute(mailPreviewQuery, async ({ req, input: { locale } }) => {
  const { template = "" } = req.params
  if (!isMailTemplate(template)) {
    throw new Refusal("not_found")
  }
  const mail = previewMail({ template, locale, options: getOptions() })
  const mail_preview: MailPreview =
    mail.source === "provider"
      ? { source: mail.source, template, locale, provider_template: mail.providerTemplate, values: mail.values }
      : { source: mail.source, template, locale, ...mail.content }
  return { json: { mail_preview } }
})
