import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import type { Mail } from "../../src/outbox/types"
import {
  closeMailServers,
  startMailServer,
} from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"

jest.setTimeout(120_000)

const templatesFolder = mkdtempSync(join(tmpdir(), "cc-mails-"))
writeFileSync(join(templatesFolder, "application-received.de.html"), "<h1>Moin {{name}}</h1>{{customer_number}}")
writeFileSync(join(templatesFolder, "application-received.de.subject"), "Moin {{name}}")

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`
})
afterAll(async () => {
  await closeMailServers()
  rmSync(templatesFolder, { recursive: true })
})

const options = {
  pages: { baseUrl: "https://b2b.example.com" },
  shop: { name: "Werkzeug AG" },
  mail: { templatesFolder, providerTemplates: { "reset-password": { en: "d-123" } } },
}

describeShop("templates of mails", { options }, (shop) => {
  const send = async (key: string, payload: Mail) => {
    const company = shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    await company.outbox.writeAlone([{ topic: "mail", key, payload }])
    await relayOutbox(shop.container())
  }
  const listNotifications = async (): Promise<unknown[]> => {
    const connection = shop.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return (await connection.raw("select template, data, status from notification")).rows
  }
  const until = async (done: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 100 && !(await done()); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const preview = async (path: string) =>
    shop.http.get(`/admin/customer-center/mail-previews${path}`, { headers: await shop.operatorHeaders() })

  it("[B7] a file of the shop's is what arrives, and ours where it has written none", async () => {
    const data = { name: "Ada <b>", customer_number: "0042" }
    for (const locale of ["de", "en"] as const) {
      await send(`own:${locale}`, { template: "application-received", to: "ada@example.com", locale, data })
    }
    await until(() => server.mails.length === 2)
    const [german, english] = server.mails
    expect(german).toMatchObject({ subject: "Moin Ada <b>", html: "<h1>Moin Ada &lt;b&gt;</h1>0042" })
    expect(german?.text).toContain("Ihr Anliegen zur Kundennummer 0042")
    expect(english).toMatchObject({ subject: "We have received your request" })
  })

  it("[B7] a template of the provider's gets its id and the values, which nothing keeps", async () => {
    const { email } = await shop.customer()
    const links = { set_password_url: { kind: "set_password", email } } as const
    await send("provider's", { template: "reset-password", to: email, locale: "en", data: {}, links })
    // the SMTP provider knows no templates by id; a service that does is scripted in send-once.module.spec.ts
    await until(async () => (await listNotifications()).length === 1)
    await relayOutbox(shop.container())
    expect(await listNotifications()).toEqual([{ template: "d-123", data: null, status: "failure" }])
  })

  it("[B7] each mail can be looked at in both languages, and says who writes it", async () => {
    const { body } = await preview("")
    const names = JSON.stringify(body)
    expect(names).toContain('{"template":"application-received","sources":{"en":"built_in","de":"file"}}')
    expect(names).toContain('{"template":"reset-password","sources":{"en":"provider","de":"built_in"}}')

    const own = await preview("/application-received?locale=de")
    expect(own).toMatchObject({ status: 200, body: { mail_preview: { source: "file", subject: "Moin Ada Lovelace" } } })
    expect(readText(own.body, "mail_preview", "html")).toBe("<h1>Moin Ada Lovelace</h1>0042")
    const ours = await preview("/welcome")
    expect(ours).toMatchObject({ body: { mail_preview: { source: "built_in", locale: "en", subject: "Welcome to Werkzeug AG" } } })
    expect(readText(ours.body, "mail_preview", "text")).toContain("https://b2b.example.com/customer-center/confirm?token=sample")
    expect(await preview("/reset-password?locale=en")).toMatchObject({
      body: { mail_preview: { source: "provider", provider_template: "d-123", values: { shop_name: "Werkzeug AG", locale: "en" } } },
    })
  })

  it.each(["/welcom", "/constructor", "/welcome%00"])("[B7] of a mail that there is not says so: %s", async (path) => {
    expect(await preview(path)).toMatchObject({ status: 404, body: { code: "not_found" } })
  })

  it("[B7] in a language that there is not says so", async () => {
    expect(await preview("/welcome?locale=fr")).toMatchObject({ status: 400, body: { code: "invalid_data" } })
  })
})
