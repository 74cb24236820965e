import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseOptions } from "../options"
import { findProviderTemplate } from "./find-provider-template"
import { mailTemplates } from "./mail-templates"
import { renderMail } from "./render-mail"
import { listValueNames, prepareSampleValues } from "./sample-values"
import { pageUrl } from "./shop-values"

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

function makeFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "cc-mails-"))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function renderWelcome(files: Record<string, string>, locale: "en" | "de", name: string) {
  const options = parseOptions({ shop: { name: "Werk & Zeug" }, mail: { templatesFolder: makeFolder(files) } })
  const sample = prepareSampleValues(locale, (path) => pageUrl(options, path)).welcome
  return renderMail({ template: "welcome", locale, values: { ...sample, name }, options })
}

describe("templates of the shop's own", () => {
  it("[B7] stand in for ours, each part and language by itself", () => {
    const files = {
      "welcome.en.html": "\ufeff<b>{{name}}</b> at {{shop_name}}{{#if support_email}}, {{support_email}}{{/if}}",
      "welcome.en.subject": "Hi {{name}}\n",
      "README.md": "{{nothing}}",
    }
    const english = renderWelcome(files, "en", "<i>Ada\r\nBcc: x</i>")
    expect(english.html).toBe("<b>&lt;i&gt;Ada\r\nBcc: x&lt;/i&gt;</b> at Werk &amp; Zeug")
    expect(english.subject).toBe("Hi <i>Ada Bcc: x</i>")
    expect(english.text).toContain("Your account at Werk & Zeug is active")
    expect(renderWelcome(files, "de", "Ada").html).toContain("<!doctype html>")
  })

  it.each([
    ["welcome.en.html", "{{#if name}}", /welcome\.en\.html Parse error on line 1/],
    ["welcome.en.txt", "{{nmae}}", /welcome\.en\.txt has no value \{\{nmae\}\}; there are name, company_name/],
    ["welcome.de.html", "{{#if name}}{{else}}{{price}}{{/if}}", /welcome\.de\.html has no value \{\{price\}\}/],
    ["welcome.en.html", "{{{name}}}", /welcome\.en\.html has \{\{\{…\}\}\}/],
    ["welcome.en.html", "{{> header}}", /welcome\.en\.html uses a partial/],
    ["welcome.en.html", "{{#each name}}{{/each}}", /welcome\.en\.html has no value \{\{each\}\}/],
    ["welcome.en.subject", " \n", /welcome\.en\.subject is empty/],
    ["welcom.en.html", "x", /welcom\.en\.html is not named <template>\.<en or de>\.html; the templates are welcome/],
    ["welcome.fr.txt", "x", /welcome\.fr\.txt is not named/],
    ["constructor.en.txt", "x", /constructor\.en\.txt is not named/],
  ])("[B7] stop the boot with a sentence that names the file: %s with %j", (file, text, expected) => {
    expect(() => parseOptions({ mail: { templatesFolder: makeFolder({ [file]: text }) } })).toThrow(expected)
  })

  it("[B7] stop the boot where the folder is not there", () => {
    const templatesFolder = join(makeFolder({}), "missing")
    expect(() => parseOptions({ mail: { templatesFolder } })).toThrow(/option mail\.templatesFolder: cannot be read/)
  })

  it.each(mailTemplates)("[B7] may use every value of %s that the docs name", (template) => {
    const text = listValueNames(template).map((name) => `${name}: {{${name}}}`).join("\n")
    const options = parseOptions({ mail: { templatesFolder: makeFolder({ [`${template}.en.txt`]: text }) } })
    const values = prepareSampleValues("en", (path) => pageUrl(options, path))[template]
    const mail = renderMail({ template, locale: "en", values, options })
    for (const [name, value] of Object.entries(values)) {
      expect(mail.text).toContain(`${name}: ${String(value ?? "")}`)
    }
  })
})

describe("templates of the provider's", () => {
  it("[B7] are named for all languages or for each", () => {
    const options = parseOptions({
      mail: { providerTemplates: { welcome: "d-1", "reset-password": { de: "d-2" } } },
    })
    const find = (template: "welcome" | "reset-password" | "account-exists", locale: "en" | "de") =>
      findProviderTemplate(options, { template, locale })
    expect([find("welcome", "en"), find("welcome", "de")]).toEqual(["d-1", "d-1"])
    expect([find("reset-password", "en"), find("reset-password", "de")]).toEqual([null, "d-2"])
    expect(find("account-exists", "en")).toBeNull()
  })

  it("[B7] of a mail that there is not stop the boot", () => {
    expect(() => parseOptions({ mail: { providerTemplates: { welcom: "d-1" } } })).toThrow(/welcom/)
  })
})
