import type { MailTemplate } from "../outbox/types"
import { mailValues } from "./mail-values"

/** Every mail there is, by its template's name. */
export const mailTemplates = Object.keys(mailValues).filter(isMailTemplate)

export function isMailTemplate(text: string): text is MailTemplate {
  return Object.hasOwn(mailValues, text)
}
