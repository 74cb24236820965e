import { MedusaError } from "@medusajs/framework/utils"
import { findProviderTemplate } from "../../emails/find-provider-template"
import { parseMailValues, renderMail } from "../../emails/render-mail"
import { prepareShopValues } from "../../emails/shop-values"
import { describeError } from "../../outbox/describe-error"
import type { Mail } from "../../outbox/types"
import { mintLink, type LinkMaker } from "./mint-link"
import type { MailBody } from "./send-once"

export type ComposedMail =
  | { outcome: "composed"; body: MailBody }
  /** What it asks for has been done meanwhile. */
  | { outcome: "pointless" }
  /** Trying again would change nothing. */
  | { outcome: "impossible"; reason: string }

/** The platform's words for "the login is gone" and "there is no such thing". */
const finalTypes: readonly string[] = [MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_FOUND]

/**
 * Makes a mail's links and writes it, or gathers its values where the shop's
 * provider writes it (option `mail.providerTemplates`).
 *
 * @throws where a later attempt may succeed
 */
export async function composeMail(maker: LinkMaker, mail: Mail): Promise<ComposedMail> {
  const links: Record<string, string | null> = {}
  for (const [name, link] of Object.entries(mail.links ?? {})) {
    try {
      links[name] = await mintLink(maker, link)
    } catch (error) {
      if (isFinal(error)) {
        return { outcome: "impossible", reason: describeError(error) }
      }
      throw error
    }
  }
  if (mail.template === "confirm-address" && links.confirm_url === null) {
    return { outcome: "pointless" }
  }
  return writeMail(maker, mail, links)
}

function writeMail(
  { options }: LinkMaker,
  mail: Mail,
  links: Record<string, string | null>
): ComposedMail {
  const { template, locale } = mail
  try {
    const values = parseMailValues(template, { ...mail.data, ...links })
    const providerTemplate = findProviderTemplate(options, mail)
    const body: MailBody = providerTemplate
      ? { by: "provider", template: providerTemplate, values: { ...prepareShopValues(options), ...values } }
      : { by: "us", content: renderMail({ template, locale, values, options }) }
    return { outcome: "composed", body }
  } catch (error) {
    return { outcome: "impossible", reason: describeError(error) }
  }
}

function isFinal(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "type" in error &&
    finalTypes.includes(String(error.type))
  )
}
