import { mailTemplates } from "../../../../emails/mail-templates"
import { findMailSource } from "../../../../emails/preview-mail"
import { getOptions } from "../../../../get-options"
import { defineRoute } from "../../../access/define-route"
import type { MailPreviewList } from "../../../schemas/mails"

export const GET = defineRoute(async () => {
  const options = getOptions()
  const json: MailPreviewList = {
    mail_previews: mailTemplates.map((template) => ({
      template,
      sources: {
        en: findMailSource({ template, locale: "en", options }),
        de: findMailSource({ template, locale: "de", options }),
      },
    })),
  }
  return { json }
})
