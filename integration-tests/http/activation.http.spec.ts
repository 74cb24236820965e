import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { ERP_MODULE } from "../../src/modules/erp"
import type { ErpModuleService } from "../../src/modules/erp"
import { closeMailServers, startMailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { requestEmailChange } from "../../src/workflows/email-change/request-email-change"
import { createDisputeToken } from "../../src/workflows/mail/dispute-token"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { countRows, selectAll } from "../world/rows"

const PASSWORD = "a long password"
const REFUSED = {
  status: 400,
  body: { type: "not_allowed", code: "activation_refused" },
}

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`
})
afterAll(closeMailServers)

describeShop(
  "activation",
  {
    options: {
      activation: { refusalAfterMs: 150, attemptsPerAddress: 1_000 },
      company: { defaults: { currencyCode: "chf", timeZone: "Europe/Zurich" } },
      support: { email: "support@shop.example" },
      pages: { baseUrl: "https://b2b.example.com", path: "/kunden" },
    },
  },
  (shop) => {
    let store: Record<string, string>
    const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)

    beforeEach(async () => {
      server.mails.splice(0)
      store = await shop.storeHeaders()
      await shop.fillDirectory({
        customers: [
          {
            customer_number: "0100",
            name: "Müller & Söhne GmbH",
            center_enabled: true,
            main_contact_emails: "anna@example.com",
            city: "Köln",
            country_code: "de",
            currency_code: "eur",
          },
          { customer_number: "0200", name: "Plain AG", center_enabled: false, main_contact_emails: "ben@example.com" },
          { customer_number: "K-1 ä", name: "Letters", center_enabled: true, main_contact_emails: "lea@example.com" },
          { customer_number: "0300", name: "Nobody", center_enabled: true, main_contact_emails: "" },
        ],
        contacts: [
          { customer_number: "0100", contact_number: "1", name: "Anna Maria Müller", email: "anna@example.com" },
        ],
        invoices: [
          { customer_number: "0100", invoice_number: "R-1" },
          { customer_number: "0100", invoice_number: "R-2" },
          { customer_number: "0200", invoice_number: "R-3" },
          { customer_number: "K-1 ä", invoice_number: "R-4" },
          { customer_number: "0300", invoice_number: "R-5" },
        ],
      })
    })

    const anna = { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", password: PASSWORD }
    const ben = { customer_number: "0200", invoice_number: "R-3", email: "ben@example.com", password: PASSWORD }

    const activate = (body: unknown, headers: Record<string, string> = {}) =>
      shop.http.post("/store/customer-center/activations", { body, headers: { ...store, ...headers } })

    /** "This was not me." */
    async function lock(customerId: string): Promise<void> {
      const token = createDisputeToken({ customerId, jwtSecret: "only-for-development" })
      const locked = await shop.http.post("/store/customer-center/activation-disputes", { headers: store, body: { token } })
      expect(locked.status).toBe(200)
    }

    /** What the link to this page carries, once a mail with one has come to this address. */
    async function linkInMail(address: string, page: string): Promise<URLSearchParams> {
      let values: string | undefined
      await eventually(async () => {
        await relayOutbox(shop.container())
        values = server.mails
          .filter(({ to }) => [to].flat()[0]?.value[0]?.address === address)
          .map(({ text }) => new RegExp(`https://b2b\\.example\\.com/kunden/${page}#(\\S+)`).exec(text ?? "")?.[1])
          .find((found) => found !== undefined)
        expect(values).toBeDefined()
      })
      return new URLSearchParams(values)
    }

    it("[A1 A2] makes the company, its main contact and the login, and lets the shopper in", async () => {
      const { status, body } = await activate(anna)

      expect({ status, body }).toMatchObject({
        status: 201,
        body: {
          outcome: "company_created",
          verification_required: false,
          company: { name: "Müller & Söhne GmbH", customer_number: "0100", active: true },
          business_user: { status: "active", roles: [{ key: "main_contact", name: "Main Contact" }] },
        },
      })
      const me = await shop.http.get("/store/customer-center/me", {
        headers: { ...store, authorization: `Bearer ${readText(body, "token")}` },
      })
      expect(me.body).toMatchObject({
        user: { email: "anna@example.com", first_name: "Anna Maria", last_name: "Müller" },
        current: {
          company: { city: "Köln", currency_code: "eur", time_zone: "Europe/Zurich" },
          permissions: expect.arrayContaining(["center.view"]),
        },
      })
      const place = await companies().retrievePlace(readText(body, "business_user", "id"))
      expect(place).toMatchObject({
        first_name: "Anna Maria",
        last_name: "Müller",
        email: "anna@example.com",
        language_code: "en",
      })
    })

    it("[A3] makes a business user with the number and no company where the center is off", async () => {
      const { status, body } = await activate(ben)

      expect({ status, body }).toMatchObject({
        status: 201,
        body: {
          outcome: "business_user_created",
          company: null,
          business_user: { customer_number: "0200", company_id: null, roles: [] },
        },
      })
      const me = await shop.http.get("/store/customer-center/me", {
        headers: { ...store, authorization: `Bearer ${readText(body, "token")}` },
      })
      expect(me.body).toMatchObject({
        current: { company: null, permissions: ["orders.view_own", "orders.place", "baskets.own", "profile.edit"] },
      })
    })

    it("[A2 A3] makes the company of a business user without one, once the ERP knows a center", async () => {
      const token = readText((await activate(ben)).body, "token")
      const bearer = { authorization: `Bearer ${token}` }
      await shop.fillDirectory({
        customers: [{ customer_number: "0200", name: "Plain AG", center_enabled: true, main_contact_emails: "ben@example.com" }],
        invoices: [{ customer_number: "0200", invoice_number: "R-6" }],
      })
      const entries = { customer_number: "0200", invoice_number: "R-6" }

      expect(await activate({ ...entries, email: "ben@example.com", password: PASSWORD })).toMatchObject({
        status: 400,
        body: { code: "activation_refused" },
      })
      expect(await activate(entries, bearer)).toMatchObject({
        status: 201,
        body: { outcome: "company_created", company: { name: "Plain AG" }, business_user: { roles: [{ key: "main_contact" }] } },
      })
      expect(await countRows(shop.container())).toEqual({
        companies: 1,
        businessUsers: 1,
        accounts: 1,
        customers: 1,
        identities: 1,
        logins: 1,
      })
      const me = await shop.http.get("/store/customer-center/me", { headers: { ...store, ...bearer } })
      expect(me.body).toMatchObject({ current: { company: { name: "Plain AG" } } })
      expect(await activate({ ...entries, invoice_number: "R-3" }, bearer)).toMatchObject({
        status: 409,
        body: { code: "already_activated" },
      })
    })

    it("[A4] tells a colleague whom to ask, in the words of the seed", async () => {
      await activate(anna)
      const free = await activate({ ...anna, customer_number: "K-1 ä", invoice_number: "R-4", email: "eve@example.com" })
      const taken = await activate({ ...anna, email: "eve@example.com" })

      expect(free).toMatchObject({
        status: 403,
        body: {
          code: "ask_your_administrator",
          message:
            "Your company is using a customer-center. Please contact your shop administrator lea@example.com for activating an account.",
          details: { email: "lea@example.com" },
        },
      })
      expect(taken).toMatchObject({ status: 403, body: { details: { email: "anna@example.com" } } })
      expect(await countRows(shop.container())).toMatchObject({ companies: 1, customers: 1, logins: 1 })
    })

    it("[A4] opens a case and tells the main contact where the ERP by now names somebody else", async () => {
      await activate(anna)
      await shop.fillDirectory({
        customers: [
          {
            customer_number: "0100",
            name: "Müller & Söhne GmbH",
            center_enabled: true,
            main_contact_emails: "carla@example.com",
          },
        ],
      })
      const carla = { ...anna, email: "carla@example.com" }
      const answers = [await activate(carla), await activate(carla)]

      expect(answers.map(({ status }) => status)).toEqual([403, 403])
      const operator = await shop.operatorHeaders()
      const { body } = await shop.http.get("/admin/customer-center/applications", { headers: operator })
      expect(body).toMatchObject({
        count: 1,
        applications: [{ kind: "main_contact_change", status: "open", email: "carla@example.com" }],
      })
      const notices = await selectAll(
        shop.container(),
        "select key from cc_outbox where key like 'mail:main-contact-notice:%'"
      )
      expect(notices).toHaveLength(1)
    })

    it("[A4] makes whom the ERP names the main contact of a company that has none", async () => {
      await createCompany(shop.container(), { name: "By hand", customer_number: "0100" })
      const { status, body } = await activate(anna)

      expect({ status, body }).toMatchObject({
        status: 201,
        body: { outcome: "main_contact_added", company: { name: "By hand" } },
      })
    })

    it("[A4] refuses an inactive company only once number and invoice are proven", async () => {
      await createCompany(shop.container(), { customer_number: "0100", active: false })

      expect(await activate(anna)).toMatchObject({ status: 403, body: { code: "company_inactive" } })
      expect(await activate({ ...anna, invoice_number: "R-3" })).toMatchObject(REFUSED)
    })

    it("[A5] answers every other mismatch with the same words", async () => {
      const wrong = [
        { ...anna, customer_number: "9999" },
        { ...anna, invoice_number: "R-3" },
        { ...anna, invoice_number: "none" },
        { ...ben, email: "eve@example.com" },
        { ...anna, customer_number: "0300", invoice_number: "R-5" },
      ]
      const answers = []
      for (const entries of wrong) {
        answers.push(await activate(entries))
      }
      for (const answer of answers) {
        expect(answer).toMatchObject(REFUSED)
        expect(answer.body).toEqual(answers[0]?.body)
      }
      expect(await countRows(shop.container())).toMatchObject({ companies: 0, customers: 0, identities: 0 })
    })

    it("[A6] gives an identical repeat the same outcome, and another password the uniform answer", async () => {
      const first = await activate(anna)
      const again = await activate({ ...anna, customer_number: " 0100\u00a0", email: " Anna@Example.COM" })
      const other = await activate({ ...anna, password: "another password" })

      expect(again.status).toBe(201)
      expect(readBody(again.body, "business_user", "id")).toBe(readBody(first.body, "business_user", "id"))
      expect(other).toMatchObject(REFUSED)
    })

    it("[A6] makes one company of ten identical requests at once", async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => activate(anna)))

      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
      expect(new Set(answers.map(({ body }) => readText(body, "company", "id"))).size).toBe(1)
      expect(await countRows(shop.container())).toEqual({
        companies: 1,
        businessUsers: 1,
        accounts: 1,
        customers: 1,
        identities: 1,
        logins: 1,
      })
    })

    it("[A7] upgrades a signed-in customer in place", async () => {
      const customer = await shop.customer({ email: "anna@example.com" })
      const entries = { customer_number: "0100", invoice_number: "R-1" }
      const answer = await activate(entries, customer.headers)
      const again = await activate(entries, customer.headers)
      const elsewhere = await activate({ ...entries, invoice_number: "R-2" }, customer.headers)

      expect(answer).toMatchObject({ status: 201, body: { business_user: { customer_id: customer.id } } })
      expect(again).toMatchObject({ status: 201, body: { outcome: "company_created" } })
      expect(elsewhere).toMatchObject({ status: 409, body: { code: "already_activated" } })
      expect(await countRows(shop.container())).toMatchObject({ customers: 1, identities: 1 })
    })

    it("[A7] refuses alike where the e-mail has a login, and writes to that address", async () => {
      await shop.customer({ email: "anna@example.com" })
      const answer = await activate(anna)
      const unknown = await activate({ ...anna, customer_number: "9999" })

      expect(answer).toMatchObject(REFUSED)
      expect(answer.body).toEqual(unknown.body)
      const mails = await selectAll(shop.container(), "select key from cc_outbox where key like 'mail:account-exists:%'")
      expect(mails).toHaveLength(1)
      expect(await countRows(shop.container())).toMatchObject({ companies: 0, customers: 1 })
    })

    it("[A7] takes an address back from somebody who registered it and has no account", async () => {
      await shop.http.post("/auth/customer/emailpass/register", {
        body: { email: "anna@example.com", password: "a squatter's password" },
      })
      expect((await activate(anna)).status).toBe(201)
      const login = (password: string) =>
        shop.http.post("/auth/customer/emailpass", { body: { email: "anna@example.com", password } })
      expect((await login(PASSWORD)).status).toBe(200)
      expect((await login("a squatter's password")).status).toBe(401)
    })

    it("[A9] asks the ERP no more after the last miss, until the operator releases the person", async () => {
      const wrong = { ...anna, invoice_number: "R-3" }
      for (let miss = 1; miss <= 5; miss++) {
        expect(await activate(wrong)).toMatchObject(REFUSED)
      }
      const erp = jest.spyOn(shop.container().resolve<ErpModuleService>(ERP_MODULE), "retrieveCustomer")
      const locked = await activate(anna)
      expect(locked).toMatchObject({ status: 429, body: { code: "too_many_attempts" } })
      expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(3_000)
      expect(erp).not.toHaveBeenCalled()
      erp.mockRestore()

      const handedOver = await shop.http.post("/store/customer-center/applications", {
        headers: store,
        body: { ...anna, password: undefined, name: "Anna Müller", message: "Please help" },
      })
      expect(handedOver).toMatchObject({ status: 202, body: { received: true } })
      const operator = await shop.operatorHeaders()
      const list = await shop.http.get("/admin/customer-center/applications?status=open", { headers: operator })
      expect(list.body).toMatchObject({ applications: [{ invoice_number: "R-1", message: "Please help" }] })
      const id = readText(list.body, "applications", 0, "id")
      const accepted = await shop.http.post(`/admin/customer-center/applications/${id}/accept`, {
        headers: operator,
        body: { message: "Please try again." },
      })
      expect(accepted).toMatchObject({ status: 200, body: { application: { status: "accepted" } } })
      expect((await activate({ ...anna, email: "eve@example.com" })).status).toBe(429)
      expect((await activate(anna)).status).toBe(201)
    })

    it("[A9] does not lock a signed-in person out by others' misses", async () => {
      const customer = await shop.customer({ email: "anna@example.com" })
      for (let miss = 1; miss <= 5; miss++) {
        await activate({ ...anna, invoice_number: "R-3" })
      }
      const answer = await activate({ customer_number: "0100", invoice_number: "R-1" }, customer.headers)
      expect(answer.status).toBe(201)
    })

    it("[D12] tells the audit what was done and refused, without a password anywhere", async () => {
      await activate({ ...anna, invoice_number: "R-3" })
      const { body } = await activate(anna)
      await relayOutbox(shop.container())
      const operator = await shop.operatorHeaders()
      const trail = await shop.http.get("/admin/customer-center/audit-events", { headers: operator })

      expect(trail.body).toMatchObject({
        audit_events: [
          {
            action: "activation.company_created",
            actor_type: "anonymous",
            company_id: readBody(body, "company", "id"),
            personal: { email: "anna@example.com" },
          },
          { action: "activation.refused", details: { reason: "wrong_invoice" } },
        ],
      })
      const dump = await selectAll(
        shop.container(),
        `select cc_outbox::text as row from cc_outbox union all select workflow_execution::text from workflow_execution
         union all select cc_audit_event::text from cc_audit_event union all select cc_activation::text from cc_activation`
      )
      expect(JSON.stringify(dump)).not.toContain(PASSWORD)
    })

    it("[A8 D9] locks an account whose owner says \"this was not me\", from the next request on", async () => {
      const { body } = await activate(anna)
      const session = { ...store, authorization: `Bearer ${readText(body, "token")}` }
      const token = createDisputeToken({
        customerId: readText(body, "business_user", "customer_id"),
        jwtSecret: "only-for-development",
      })
      const dispute = (value: string) =>
        shop.http.post("/store/customer-center/activation-disputes", { headers: store, body: { token: value } })

      expect(await dispute(`${token}x`)).toMatchObject({ status: 400, body: { code: "link_invalid" } })
      expect(await dispute(token)).toMatchObject({ status: 200, body: { locked: true } })
      expect(await dispute(token)).toMatchObject({ status: 200 })
      for (const path of ["/store/customers/me", "/store/customer-center/me", "/store/products"]) {
        expect(await shop.http.get(path, { headers: session })).toMatchObject({
          status: 401,
          body: { code: "account_locked" },
        })
      }
      for (const path of ["/auth/session", "/auth/token/refresh"]) {
        expect((await shop.http.post(path, { headers: session })).status).toBe(401)
      }
      const login = { body: { email: "anna@example.com", password: PASSWORD } }
      expect((await shop.http.post("/auth/customer/emailpass", login)).body).toMatchObject({ code: "account_locked" })
      expect((await activate(anna)).status).toBe(400)

      const operator = await shop.operatorHeaders()
      const queue = await shop.http.get("/admin/customer-center/applications", { headers: operator })
      expect(queue.body).toMatchObject({ count: 1, applications: [{ kind: "activation_disputed" }] })
      const unlocked = await shop.http.post(
        `/admin/customer-center/accounts/${readText(body, "business_user", "customer_id")}/unlock`,
        { headers: operator }
      )
      expect(unlocked).toMatchObject({ status: 200, body: { unlocked: true } })
      expect((await shop.http.get("/store/customers/me", { headers: session })).body).toMatchObject({ code: "session_ended" })
      expect((await shop.http.post("/auth/customer/emailpass", login)).status).toBe(401)
    })

    it("[A8 B4] lets only the owner back in by unlocking, with a password set by the mailed link", async () => {
      const { body } = await activate(anna)
      const customerId = readText(body, "business_user", "customer_id")
      const session = { ...store, authorization: `Bearer ${readText(body, "token")}` }
      await requestEmailChange(shop.container(), {
        customerId,
        newEmail: "eve@example.com",
        requestedBy: "customer",
        company: null,
        oldAddress: "told",
        locale: "en",
        actor: { type: "customer", id: customerId, clientAddress: null },
      })
      await lock(customerId)
      const operator = await shop.operatorHeaders()
      const unlock = () => shop.http.post(`/admin/customer-center/accounts/${customerId}/unlock`, { headers: operator })
      const logIn = (password: string) =>
        shop.http.post("/auth/customer/emailpass", { body: { email: "anna@example.com", password } })

      const dying = jest.spyOn(companies(), "setLocked").mockRejectedValueOnce(new Error("down"))
      expect((await unlock()).status).toBe(500)
      dying.mockRestore()
      expect((await companies().retrieveAccount(customerId))?.locked_at).not.toBeNull()
      expect(await unlock()).toMatchObject({ status: 200, body: { unlocked: true } })
      expect(await shop.http.get("/store/customers/me", { headers: session })).toMatchObject({
        status: 401,
        body: { code: "session_ended" },
      })
      expect((await logIn(PASSWORD)).status).toBe(401)
      expect(await selectAll(shop.container(), "select state from cc_email_change")).toEqual([{ state: "superseded" }])

      const link = await linkInMail("anna@example.com", "set-password")
      const set = await shop.http.post("/auth/customer/emailpass/update", {
        headers: { authorization: `Bearer ${link.get("token")}` },
        body: { password: "Anna's own password" },
      })
      expect(set.status).toBe(200)
      expect((await logIn(PASSWORD)).status).toBe(401)
      expect((await logIn("Anna's own password")).status).toBe(200)

      // once more changes nothing
      expect(await unlock()).toMatchObject({ status: 200, body: { unlocked: false } })
      expect((await logIn("Anna's own password")).status).toBe(200)
      const mails = await selectAll(shop.container(), "select key from cc_outbox where key like 'mail:account-unlocked:%'")
      expect(mails).toHaveLength(1)
    })

    it("[A8 D9] unlocks once for two operators at once, so that a password set meanwhile stays", async () => {
      const { body } = await activate(anna)
      const customerId = readText(body, "business_user", "customer_id")
      await lock(customerId)
      const operators = await Promise.all([shop.operatorHeaders(), shop.operatorHeaders()])
      const auth = shop.container().resolve(Modules.AUTH)
      const replaces = jest.spyOn(auth, "updateProvider")
      const answers = await Promise.all(
        operators.map((headers) => shop.http.post(`/admin/customer-center/accounts/${customerId}/unlock`, { headers }))
      )
      expect(replaces).toHaveBeenCalledTimes(1)
      replaces.mockRestore()
      expect(answers).toContainEqual(expect.objectContaining({ status: 200, body: { unlocked: true } }))
      expect(answers).toContainEqual(
        expect.objectContaining({ status: 409, body: expect.objectContaining({ code: "changed_meanwhile" }) })
      )
      expect(await selectAll(shop.container(), "select 1 from cc_outbox where key like 'audit:account.unlocked:%'")).toHaveLength(1)
    })

    it("[A8 D9] ends the second factors that came since the activation, with their recovery codes, and keeps those from before", async () => {
      const { body } = await activate(anna)
      const customerId = readText(body, "business_user", "customer_id")
      const enrol = (id: string, createdAt: string) =>
        selectAll(
          shop.container(),
          `with factor as (
             insert into auth_mfa_factor (id, auth_identity_id, provider, status, created_at)
             select '${id}', auth_identity_id, '${id}', 'enabled', ${createdAt} from provider_identity
             where entity_id = 'anna@example.com' returning auth_identity_id)
           insert into auth_mfa_recovery_code (id, auth_identity_id, code_hash) select 'code_${id}', auth_identity_id, 'hash ${id}' from factor`
        )
      await enrol("older", "now() - interval '1 day'")
      await enrol("totp", "now()")
      await lock(customerId)
      const operator = await shop.operatorHeaders()
      const unlocked = await shop.http.post(`/admin/customer-center/accounts/${customerId}/unlock`, { headers: operator })

      expect(unlocked).toMatchObject({ status: 200, body: { unlocked: true } })
      expect(await selectAll(shop.container(), "select id, status from auth_mfa_factor order by id")).toEqual([
        { id: "older", status: "enabled" },
        { id: "totp", status: "disabled" },
      ])
      const codes = await selectAll(shop.container(), "select id from auth_mfa_recovery_code where deleted_at is null and code_hash like 'hash %'")
      expect(codes).toEqual([])
      await relayOutbox(shop.container())
      const trail = await shop.http.get("/admin/customer-center/audit-events?action=account.unlocked", { headers: operator })
      expect(trail.body).toMatchObject({ audit_events: [{ details: { second_factors_removed: 1 } }] })
    })

    const bad: [string, unknown][] = [
      ["no body", undefined],
      ["a list", []],
      ["text", "{"],
      ["nothing", {}],
      ["lists for texts", { ...anna, customer_number: ["0100"] }],
      ["objects for texts", { ...anna, email: { $ne: null } }],
      ["10 kB", { ...anna, invoice_number: "x".repeat(10_240) }],
      ["a foreign field", { ...anna, role: "admin" }],
      ["a prototype key", `{"__proto__":{"a":1},"customer_number":"0100","invoice_number":"R-1","email":"anna@example.com","password":"${PASSWORD}"}`],
      ["half a surrogate", `{"customer_number":"\\ud800","invoice_number":"R-1","email":"anna@example.com","password":"${PASSWORD}"}`],
      ["a line break", { ...anna, customer_number: "01\n00" }],
      ["a zero byte", { ...anna, customer_number: "01\u000000" }],
      ["a header in the e-mail", { ...anna, email: "anna@example.com\r\nBcc: eve@example.com" }],
      ["an e-mail that is none", { ...anna, email: "anna" }],
      ["a short password", { ...anna, password: "short" }],
      ["a password with a broken character", { ...anna, password: "a long p\ufffdssword" }],
      ["a blank number", { ...anna, customer_number: " \u00a0\u2003" }],
    ]
    it.each(bad)("[A1] answers 400 with the field's name to %s", async (_, body) => {
      const answer = await activate(body)
      expect(answer.status).toBe(400)
      expect(await countRows(shop.container())).toMatchObject({ companies: 0, identities: 0 })
    })

    it.each(["customer_number", "password"] as const)("[A1] answers 400 to a %s of bytes that are no UTF-8", async (field) => {
      const [before = "", after = ""] = JSON.stringify({ ...anna, [field]: "longer |than" }).split("|")
      const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)])
      const response = await fetch(`${shop.baseUrl()}/store/customer-center/activations`, {
        method: "POST",
        headers: { ...store, "content-type": "application/json" },
        body: bytes,
      })
      expect(response.status).toBe(400)
    })

    it("[A1] keeps letters, blanks inside and umlauts of a number, in whatever Unicode form it comes", async () => {
      const answer = await activate({
        ...anna,
        customer_number: " K-1 a\u0308 ",
        invoice_number: "R-4",
        email: "lea@example.com",
      })
      expect(answer).toMatchObject({ status: 201, body: { company: { customer_number: "K-1 ä" } } })
    })

    it("[A11] finds a login whatever the case of the e-mail, in the platform's own login as well", async () => {
      await activate({ ...anna, email: "Anna@EXAMPLE.com" })
      const login = await shop.http.post("/auth/customer/emailpass", {
        body: { email: "aNNa@example.com", password: PASSWORD },
      })
      expect(login.status).toBe(200)
      const { id } = (await companies().listCompanies({}))[0] ?? { id: "" }
      expect(await companies().listUserRows({ companyId: id, order: "name", limit: 10, offset: 0 })).toMatchObject({ count: 1 })
    })

    it("[B4] refuses a member whose company is inactive, but not in another one", async () => {
      const { body } = await activate(anna)
      const customerId = readText(body, "business_user", "customer_id")
      const companyId = readText(body, "company", "id")
      const other = await createCompany(shop.container(), { name: "Other" })
      await createPlace(shop.container(), { customerId, companyId: other.id, roleKeys: ["main_contact"] })
      await companies().updateCompanies({ id: companyId, active: false })
      const ask = (company: string) =>
        shop.http.get("/store/customer-center/me/company", {
          headers: { ...store, authorization: `Bearer ${readText(body, "token")}`, "x-company-id": company },
        })

      expect(await ask(companyId)).toMatchObject({ status: 403, body: { code: "company_inactive" } })
      expect((await ask(other.id)).status).toBe(200)
    })
  }
)
