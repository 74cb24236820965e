import type { PluginOptions } from "../options"
import type { MailTemplate } from "../outbox/types"

/** The id under which the shop's mail provider keeps this mail, where the shop has named one; else null. */
export function findProviderTemplate(
  options: PluginOptions,
  { template, locale }: { template: MailTemplate; locale: "en" | "de" }
): string | null {
  const written = Object.hasOwn(options.mail.providerTemplates, template)
    ? options.mail.providerTemplates[template]
    : undefined
  return (typeof written === "string" ? written : written?.[locale]) ?? null
}
