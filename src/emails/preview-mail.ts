import type { PluginOptions } from "../options"
import type { MailTemplate } from "../outbox/types"
import { findProviderTemplate } from "./find-provider-template"
import type { MailValues } from "./mail-values"
import { renderMail, type RenderedMail } from "./render-mail"
import { findReplacedMail } from "./replaced-templates"
import { prepareSampleValues } from "./sample-values"
import { pageUrl, prepareShopValues } from "./shop-values"

interface PreviewInput<Template extends MailTemplate> {
  template: Template
  locale: "en" | "de"
  options: PluginOptions
}

export type PreviewedMail =
  | { source: "built_in" | "file"; content: RenderedMail }
  | {
      source: "provider"
      providerTemplate: string
      values: Readonly<Record<string, string | number | boolean | null>>
    }

/** A mail as it would leave, filled with sample data (B7). */
export function previewMail<Template extends MailTemplate>(input: PreviewInput<Template>): PreviewedMail {
  const { template, locale, options } = input
  const samples: MailValues = prepareSampleValues(locale, (path) => pageUrl(options, path))
  const values = samples[template]
  const providerTemplate = findProviderTemplate(options, input)
  if (providerTemplate) {
    return { source: "provider", providerTemplate, values: { ...prepareShopValues(options), ...values, locale } }
  }
  return { source: findWriter(input), content: renderMail({ template, locale, values, options }) }
}

/** Who writes a mail. A template of the provider's goes before files. */
export function findMailSource(input: PreviewInput<MailTemplate>): PreviewedMail["source"] {
  return findProviderTemplate(input.options, input) ? "provider" : findWriter(input)
}

function findWriter({ template, locale, options }: PreviewInput<MailTemplate>): "file" | "built_in" {
  const replaced = findReplacedMail(options.mail.templatesFolder, { template, locale })
  return Object.keys(replaced).length > 0 ? "file" : "built_in"
}
