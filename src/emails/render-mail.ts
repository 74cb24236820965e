import type { z } from "@medusajs/framework/zod"
import type { PluginOptions } from "../options"
import type { MailTemplate } from "../outbox/types"
import { fillText, toLine, type Values } from "./fill-text"
import { htmlPage } from "./html-part"
import { mailValues, type MailValues, type ShopValues } from "./mail-values"
import type { MailTexts } from "./mail-text"
import { renderBlocks } from "./render-blocks"
import { findReplacedMail } from "./replaced-templates"
import { prepareShopValues } from "./shop-values"
import { de } from "./texts/de"
import { en } from "./texts/en"

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

const schemas: { [Template in MailTemplate]: z.ZodType<MailValues[Template]> } = mailValues
const texts: Record<"en" | "de", MailTexts> = { en, de }

/**
 * A mail in its language, as HTML and as text. The values are the template's
 * own (see mail-values.ts) and the shop's. What the shop has written itself (option
 * `mail.templatesFolder`) stands in for ours, each part by itself.
 *
 * @throws where a value is missing or a placeholder has none
 */
export function renderMail<Template extends MailTemplate>(mail: {
  template: Template
  locale: "en" | "de"
  values: MailValues[Template]
  options: PluginOptions
}): RenderedMail {
  const { template, locale, options } = mail
  const replaced = findReplacedMail(options.mail.templatesFolder, mail)
  const shop = prepareShopValues(options)
  const values: Values = { ...shop, ...mail.values }
  const { subject: subjectText, blocks } = texts[locale][template]
  const subject = toLine(fillText(replaced.subject ?? subjectText, values, "text"))
  const pieces = renderBlocks(blocks, values)
  const footer = prepareFooter(texts[locale].footer, values, shop)
  const page = {
    locale,
    subject,
    shopName: shop.shop_name,
    rows: pieces.map((piece) => piece.html),
    footer: footer.html,
  }
  const text = [...pieces.map((piece) => piece.text), ["-- ", ...footer.text].join("\n")].join("\n\n")
  return {
    subject,
    html: replaced.html === undefined ? htmlPage(page) : fillText(replaced.html, values, "html"),
    text: replaced.text === undefined ? `${text}\n` : fillText(replaced.text, values, "text"),
  }
}

/**
 * Reads a message's data and its finished links as the template's values.
 *
 * @throws an Error that names what is missing, without the values
 */
export function parseMailValues<Template extends MailTemplate>(
  template: Template,
  values: Record<string, unknown>
): MailValues[Template] {
  const result = schemas[template].safeParse(values)
  if (!result.success) {
    const names = result.error.issues.map((issue) => `${issue.path.join(".")} (${issue.code})`)
    throw new Error(`The mail ${template} cannot be filled: ${names.join(", ")}`)
  }
  return result.data
}

function prepareFooter(
  footer: MailTexts["footer"],
  values: Values,
  shop: ShopValues
): { html: string[]; text: string[] } {
  const contacts = [shop.support_email, shop.support_phone, shop.support_url].filter(
    (way) => way !== null
  )
  const asked = contacts.length > 0
  const lines = asked ? [footer.sent_by, footer.questions] : [footer.sent_by]
  return {
    html: [...lines.map((line) => fillText(line, values, "html")), ...contacts.map(escapeContact)],
    text: [...lines.map((line) => fillText(line, values, "text")), ...contacts],
  }
}

function escapeContact(contact: string): string {
  return fillText("{{contact}}", { contact }, "html")
}
