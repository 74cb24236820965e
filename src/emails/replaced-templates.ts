import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describeError } from "../outbox/describe-error"
import type { MailTemplate } from "../outbox/types"
import { findTemplateFaults } from "./find-template-faults"
import { isMailTemplate, mailTemplates } from "./mail-templates"

/** What of a mail a shop has written itself; the rest is ours. */
export interface ReplacedMail {
  subject?: string
  html?: string
  text?: string
}

interface ReplacedTemplates {
  of: ReadonlyMap<string, ReplacedMail>
  /** What is wrong, each with the file's name. */
  faults: readonly string[]
}

const partOfEnding = { subject: "subject", html: "html", txt: "text" } as const

const known = new Map<string, ReplacedTemplates>()

/** What a shop's folder holds for a mail (option `mail.templatesFolder`). Read once while the process lives. */
export function findReplacedMail(
  folder: string | undefined,
  { template, locale }: { template: MailTemplate; locale: "en" | "de" }
): ReplacedMail {
  return (folder && readFolder(folder).of.get(`${template}.${locale}`)) || {}
}

/** What is wrong with the files of a shop's folder; the boot stops where anything is. */
export function listFolderFaults(folder: string): readonly string[] {
  return readFolder(folder).faults
}

/** The folder is looked for from where the shop was started. */
function readFolder(written: string): ReplacedTemplates {
  const folder = resolve(written)
  let replaced = known.get(folder)
  if (!replaced) {
    replaced = readTemplates(folder)
    known.set(folder, replaced)
  }
  return replaced
}

function readTemplates(folder: string): ReplacedTemplates {
  const of = new Map<string, ReplacedMail>()
  const faults: string[] = []
  try {
    for (const file of readdirSync(folder).sort()) {
      const read = readTemplate(folder, file)
      faults.push(...(read?.faults ?? []).map((fault) => `${file} ${fault}`))
      if (read?.mail) {
        of.set(read.mail, { ...of.get(read.mail), [read.part]: read.text })
      }
    }
  } catch (error) {
    faults.push(`cannot be read: ${describeError(error)}`)
  }
  return { of, faults }
}

/** Null for files that are no templates, such as a README. */
function readTemplate(folder: string, file: string) {
  const [, name = "", ending = ""] = /^(.+)\.(html|txt|subject)$/.exec(file) ?? []
  if (!isEnding(ending)) {
    return null
  }
  const part = partOfEnding[ending]
  const [, template = "", locale = ""] = /^(.+)\.(en|de)$/.exec(name) ?? []
  if (!isMailTemplate(template)) {
    const fault = `is not named <template>.<en or de>.${ending}; the templates are ${mailTemplates.join(", ")}`
    return { mail: null, part, text: "", faults: [fault] }
  }
  const text = readFileSync(join(folder, file), "utf8").replace(/^\ufeff/, "")
  return { mail: `${template}.${locale}`, part, text, faults: findTemplateFaults(template, text) }
}

function isEnding(text: string): text is keyof typeof partOfEnding {
  return Object.hasOwn(partOfEnding, text)
}
