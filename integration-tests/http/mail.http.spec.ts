import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import type { AuditModuleService } from "../../src/modules/audit"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import type { Mail } from "../../src/outbox/types"
import {
  closeMailServers,
  startMailServer,
} from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { verifyDisputeToken } from "../../src/workflows/mail/dispute-token"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompany, createPlace } from "../world/builders"
import { createCompanyWorld, newUser, userId } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"

jest.setTimeout(120_000)

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`
})
afterAll(closeMailServers)

const options = {
  pages: { baseUrl: "https://b2b.example.com", path: "/kunden" },
  shop: { name: "Werkzeug AG" },
}

describeShop("mails", { options }, (shop) => {
  beforeEach(() => void server.mails.splice(0))

  const company = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
  const sql = async (text: string): Promise<Record<string, unknown>[]> =>
    (await shop.container().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)).rows

  /** The mail to this address, once it has come. */
  async function arrivalOf(address: string) {
    for (let waited = 0; waited < 10_000; waited += 100) {
      const mail = server.mails.find(
        (arrived) => [arrived.to].flat()[0]?.value[0]?.address === address
      )
      if (mail) {
        return { subject: mail.subject, text: mail.text ?? "", html: mail.html }
      }
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error(`No mail to ${address}`)
  }

  const write = (key: string, mail: Partial<Mail>) =>
    company().outbox.writeAlone([
      {
        topic: "mail",
        key,
        payload: {
          template: "confirm-address",
          to: "ada@example.com",
          locale: "en",
          data: {},
          ...mail,
        },
      },
    ])

  /** What the link to this page carries; all of it stands behind the hash, so that no server's log gets it. */
  function valuesOf(text: string, page: string): URLSearchParams {
    const [, values] = new RegExp(`https://b2b\\.example\\.com/kunden/${page}#(\\S+)`).exec(text) ?? []
    return new URLSearchParams(values)
  }

  async function identityOf(email: string): Promise<string> {
    const [login] = await shop
      .container()
      .resolve(Modules.AUTH)
      .listProviderIdentities({ entity_id: email })
    return login?.auth_identity_id ?? ""
  }

  const reset = (actor: string, identifier: string, metadata?: object) =>
    shop.http.post(`/auth/${actor}/emailpass/reset-password`, { body: { identifier, metadata } })

  const logIn = async (email: string, password: string) =>
    (await shop.http.post("/auth/customer/emailpass", { body: { email, password } })).status

  it("[G1] a forgotten password: the mail's link sets a new one, once", async () => {
    const { email, password } = await shop.customer()
    expect((await reset("customer", email, { locale: "de" })).status).toBe(201)
    const mail = await arrivalOf(email)
    expect(mail.subject).toBe("Neues Passwort für Werkzeug AG")

    const values = valuesOf(mail.text, "set-password")
    expect(values.get("email")).toBe(email)
    const headers = { authorization: `Bearer ${values.get("token")}` }
    const change = (next: string) =>
      shop.http.post("/auth/customer/emailpass/update", { headers, body: { password: next } })
    expect((await change("another password")).status).toBe(200)
    expect((await change("a third password")).status).toBe(401)
    expect([await logIn(email, "another password"), await logIn(email, password)]).toEqual([
      200, 401,
    ])
  })

  it("[G1] nobody else gets such a mail: no operator, no stranger", async () => {
    const { email } = await shop.customer()
    await shop.operatorHeaders({ email: "operator@example.com" })
    await reset("user", "operator@example.com")
    await reset("customer", "stranger@example.com")
    await reset("customer", email)
    await arrivalOf(email)
    await relayOutbox(shop.container())
    expect(server.mails).toHaveLength(1)
  })

  /** The set-password links that came to this address, in their order; waits for so many. */
  async function linksTo(address: string, count: number): Promise<URLSearchParams[]> {
    let links: URLSearchParams[] = []
    for (let waited = 0; links.length < count && waited < 10_000; waited += 100) {
      links = server.mails
        .filter((mail) => [mail.to].flat()[0]?.value[0]?.address === address)
        .map((mail) => valuesOf(mail.text ?? "", "set-password"))
      await new Promise((done) => setTimeout(done, 100))
    }
    return links
  }
  const setPassword = async (link: URLSearchParams | undefined, password: string) => {
    const headers = { authorization: `Bearer ${link?.get("token")}` }
    return (await shop.http.post("/auth/customer/emailpass/update", { headers, body: { password } })).status
  }

  it("[A11 G1] mails a forgotten password three times an hour; what is beyond is answered alike, and leaves the last link good", async () => {
    const { email } = await shop.customer()
    const answers: unknown[] = []
    for (const spelling of [email, ` ${email.toUpperCase()}`, email, email, `${email} `]) {
      for (const identifier of [spelling, spelling.replace(/customer/i, "stranger")]) {
        const startedAt = performance.now()
        const { status, body } = await reset("customer", identifier)
        answers.push({ status, body, waited: performance.now() - startedAt >= 595 })
      }
      await linksTo(email, Math.min(3, answers.length / 2))
    }
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ status: 201, body: "Created", waited: true })))
    await relayOutbox(shop.container())
    const links = await linksTo(email, 3)
    expect([links.length, server.mails.length]).toEqual([3, 3])
    expect([await setPassword(links[1], "another password"), await setPassword(links[2], "another password")]).toEqual([401, 200])
  })

  it("[A11] no other actor's word in the path ends a link, or uses up its owner's requests", async () => {
    const { email } = await shop.customer()
    await reset("customer", email)
    const [link] = await linksTo(email, 1)
    for (const actor of ["user", "Customer", "any%2Fword"]) {
      expect(await reset(actor, email)).toMatchObject({ status: 201, body: "Created" })
    }
    expect(await setPassword(link, "another password")).toBe(200)
    await reset("custome%72", email)
    await reset("customer", email)
    expect(await linksTo(email, 3)).toHaveLength(3)
  })

  it("[A9 A11] tells a client address that asks for more new passwords than anybody needs when to come again", async () => {
    const asked = Array.from({ length: 22 }, (_, nth) => reset("customer", `nobody-${nth}@example.com`))
    const answers = await Promise.all(asked)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
    const refused = answers.filter(({ status }) => status !== 201)
    for (const { status, body, headers } of refused) {
      expect({ status, body }).toMatchObject({ status: 429, body: { code: "too_many_attempts" } })
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(3_500)
    }
  })

  it("[A8] confirms an address by the link, and then asks no more", async () => {
    const { email } = await shop.customer()
    const auth_identity_id = await identityOf(email)
    const links = { confirm_url: { kind: "confirm_address", auth_identity_id, email } } as const
    await write("first", { to: email, links })
    await relayOutbox(shop.container())
    const code = valuesOf((await arrivalOf(email)).text, "confirm").get("token")
    const confirm = () => shop.http.post("/auth/verification/confirm", { body: { code } })
    expect((await confirm()).status).toBe(200)
    expect((await confirm()).status).toBe(400)

    await write("second", { to: email, links })
    await relayOutbox(shop.container())
    expect(server.mails).toHaveLength(1)
    expect(await company().outbox.countUndelivered()).toEqual({ waiting: 0, parked: 0 })
  })

  it("[A8] a welcome names the account and lets its owner dispute it", async () => {
    await write("welcome", {
      template: "welcome",
      data: {
        name: null,
        company_name: "Engines <Ltd>",
        customer_number: "0042",
        email: "ada@example.com",
      },
      links: { dispute_url: { kind: "dispute_activation", customer_id: "cus_1" } },
    })
    await relayOutbox(shop.container())
    const { text, html } = await arrivalOf("ada@example.com")
    expect(text).toContain("Company: Engines <Ltd>\nCustomer number: 0042")
    expect(html).toContain("Engines &lt;Ltd&gt;")
    const { jwtSecret = "" } = shop.container().resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      .projectConfig.http
    const token = valuesOf(text, "not-me").get("token") ?? ""
    expect(verifyDisputeToken({ token, jwtSecret })).toEqual({ customerId: "cus_1" })
    const asLogin = await shop.http.get("/store/customers/me", {
      headers: { ...(await shop.storeHeaders()), authorization: `Bearer ${token}` },
    })
    expect(asLogin.status).toBe(401)
  })

  it("[F4] keeps no link, in no table", async () => {
    const { email } = await shop.customer()
    await write("reset", {
      template: "reset-password",
      to: email,
      links: { set_password_url: { kind: "set_password", email } },
    })
    await relayOutbox(shop.container())
    const token =
      valuesOf((await arrivalOf(email)).text, "set-password").get("token") ?? "missing"
    const stored = JSON.stringify([
      await sql("select * from notification"),
      await sql("select * from cc_outbox"),
      await sql("select * from workflow_execution"),
    ])
    expect(stored).toContain(email)
    expect(stored).not.toContain(token)
    expect(await sql("select payload::text from cc_outbox")).toEqual([{ payload: "{}" }])
  })

  it.each<[string, Partial<Mail>, RegExp]>([
    [
      "whose login is gone",
      {
        template: "reset-password",
        links: { set_password_url: { kind: "set_password", email: "gone@example.com" } },
      },
      /g…@example\.com.*not found/,
    ],
    [
      "for an identity that is gone",
      {
        links: {
          confirm_url: {
            kind: "confirm_address",
            auth_identity_id: "authid_gone",
            email: "gone@example.com",
          },
        },
      },
      /authid_gone/,
    ],
    ["that lacks a value", { template: "welcome" }, /customer_number \(invalid_type\)/],
    ["to no address", { to: "not an address" }, /not a mail: to/],
  ])("[F4] parks a mail %s at once and says why", async (_, mail, reason) => {
    await write("broken", mail)
    // the job may have the message already, and is just parking it
    let parked
    for (let tries = 0; !parked && tries < 50; tries++) {
      await relayOutbox(shop.container())
      ;[parked] = await company().outbox.listParked({ limit: 5, offset: 0 })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(parked).toMatchObject({ attempts: 1, lastError: expect.stringMatching(reason) })
    expect(server.mails).toHaveLength(0)
  })

  it("[F4] the job brings an event to the trail by itself, and relays at once bring it once", async () => {
    const event = {
      action: "role.updated",
      occurred_at: "2026-03-01T10:00:00.000Z",
      actor_type: "system",
      actor_id: null,
      company_id: null,
      subject_type: "test",
      subject_id: null,
      client_address: null,
      details: {},
    } as const
    const audit = shop.container().resolve<AuditModuleService>(AUDIT_MODULE)
    const count = async () =>
      (await audit.listEvents({ filters: { action: "role.updated" }, limit: 1, offset: 0 })).count
    await company().outbox.writeAlone([{ topic: "audit", key: "by the job", payload: event }])
    for (let waited = 0; (await count()) === 0 && waited < 10_000; waited += 100) {
      await new Promise((done) => setTimeout(done, 100))
    }
    expect(await count()).toBe(1)

    await company().outbox.writeAlone([{ topic: "audit", key: "at once", payload: event }])
    await Promise.all(Array.from({ length: 20 }, () => relayOutbox(shop.container())))
    expect(await count()).toBe(2)
  })

  /** An ERP with one company, and a shopper's way to activate it. */
  async function fillErp(mainContact: string) {
    await shop.fillDirectory({
      customers: [
        { customer_number: "0100", name: "Müller GmbH", center_enabled: true, main_contact_emails: mainContact },
      ],
      invoices: [{ customer_number: "0100", invoice_number: "R-1" }],
    })
  }
  const postToStore = async (path: string, body: object) =>
    await shop.http.post(`/store/customer-center/${path}`, { headers: await shop.storeHeaders(), body })
  const activate = async (email: string, locale: "en" | "de") =>
    (
      await postToStore("activations", {
        customer_number: "0100",
        invoice_number: "R-1",
        email,
        password: "a long password",
        locale,
      })
    ).status

  it("[A7] an activation with the address of an account tells its owner to sign in", async () => {
    await fillErp("anna@example.com")
    await shop.customer({ email: "anna@example.com" })
    expect(await activate("anna@example.com", "de")).toBe(400)
    const mail = await arrivalOf("anna@example.com")
    expect(mail.subject).toBe("Sie haben bereits ein Konto bei Werkzeug AG")
    expect(mail.text).toContain("https://b2b.example.com/kunden/login")
  })

  it("[A7] its owner is told in the own language, where the shop knows it, not in that of whoever asked", async () => {
    await fillErp("anna@example.com")
    const anna = await shop.customer({ email: "anna@example.com" })
    const { id: companyId } = await createCompany(shop.container(), { name: "Elsewhere" })
    const id = await createPlace(shop.container(), { customerId: anna.id, companyId, roleKeys: ["buyer"] })
    await company().updateBusinessUsers({ id, language_code: "en" })
    expect(await activate("anna@example.com", "de")).toBe(400)
    expect((await arrivalOf("anna@example.com")).subject).toBe("You already have an account at Werkzeug AG")
  })

  it("[B6 B7] an invitation sent again has the link to confirm, also where the login stands in mixed case, and it lets its owner join", async () => {
    const world = await createCompanyWorld(shop)
    const known = await shop.customer({ email: "Known@Example.com" })
    const id = userId((await world.post("/users", newUser("known@example.com"))).body)
    const first = valuesOf((await arrivalOf("known@example.com")).text, "confirm").get("token")
    server.mails.splice(0)
    await sql("update cc_business_user set invited_at = now() - interval '61 seconds'")
    expect((await world.post(`/users/${id}/invitation`)).status).toBe(200)
    const code = valuesOf((await arrivalOf("known@example.com")).text, "confirm").get("token")
    expect(code).toEqual(expect.any(String))
    expect(code).not.toBe(first)

    expect((await shop.http.post("/auth/verification/confirm", { body: { code } })).status).toBe(200)
    expect(await company().retrieveAccount(known.id)).toMatchObject({ email_confirmed_at: expect.any(Date) })
    const headers = { ...world.store, ...known.headers }
    const accepted = await shop.http.post(`/store/customer-center/me/places/${id}/accept`, { headers, body: {} })
    expect(accepted).toMatchObject({ status: 200, body: { business_user: { status: "active" } } })
  })

  it("[A4] the main contact is told of somebody else whom the ERP by now names", async () => {
    await fillErp("anna@example.com")
    expect(await activate("anna@example.com", "en")).toBe(201)
    expect((await arrivalOf("anna@example.com")).subject).toBe("Welcome to Werkzeug AG")
    server.mails.splice(0)

    await fillErp("carla@example.com")
    expect(await activate("carla@example.com", "en")).toBe(403)
    const mail = await arrivalOf("anna@example.com")
    expect(mail.subject).toBe("Somebody asks for access to your company at Werkzeug AG")
    expect(mail.text).toContain("Who asks: carla@example.com")
  })

  it.each([
    ["accept", "Your request was accepted", true],
    ["decline", "About your request", false],
  ])("[A9] a case handed over is confirmed, and the operator's %s is mailed with its words", async (act, subject, hasLink) => {
    const handedOver = await postToStore("applications", {
      customer_number: "0100",
      email: "Eva@example.com",
      name: "Eva Groß",
      locale: "en",
    })
    expect(handedOver.status).toBe(202)
    const received = await arrivalOf("eva@example.com")
    expect(received.subject).toBe("We have received your request")
    expect(received.text).toContain("Hello Eva Groß,")
    server.mails.splice(0)

    const headers = await shop.operatorHeaders()
    const { body } = await shop.http.get("/admin/customer-center/applications", { headers })
    const id = readText(body, "applications", 0, "id")
    const message = "Call us on Monday.\n<b>Ask for Jens</b>"
    const answer = { headers, body: { message } }
    expect((await shop.http.post(`/admin/customer-center/applications/${id}/${act}`, answer)).status).toBe(200)
    const decided = await arrivalOf("eva@example.com")
    expect(decided.subject).toBe(subject)
    expect(decided.text).toContain("Call us on Monday.\n")
    expect(decided.html).toContain("&lt;b&gt;Ask for Jens&lt;/b&gt;")
    expect(decided.text.includes("https://b2b.example.com/kunden/activate")).toBe(hasLink)
  })
})
