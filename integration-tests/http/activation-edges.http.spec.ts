import { Modules } from "@medusajs/framework/utils"
import { createCustomer } from "../../scripts/seed/create-login"
import { AUDIT_MODULE } from "../../src/modules/audit"
import type { AuditModuleService } from "../../src/modules/audit"
import { COMPANY_MODULE } from "../../src/modules/company"
import { activationSuperseded } from "../../src/modules/company/errors"
import type CompanyModuleService from "../../src/modules/company/service"
import { ERP_MODULE, ErpUnavailableError } from "../../src/modules/erp"
import type { ErpModuleService } from "../../src/modules/erp"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { countRows, noRows, selectAll } from "../world/rows"

jest.setTimeout(300_000)

const PASSWORD = "a long password"
const MISSES = 5
const ATTEMPTS = 20

describeShop(
  "activation under pressure",
  {
    options: {
      activation: { refusalAfterMs: 0, emailVerification: true, missesPerNumber: MISSES, attemptsPerAddress: ATTEMPTS },
      security: { trustedProxies: ["loopback"] },
    },
  },
  (shop) => {
    let store: Record<string, string>
    let requests = 0
    const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    const erp = () => shop.container().resolve<ErpModuleService>(ERP_MODULE)
    const auth = () => shop.container().resolve(Modules.AUTH)

    const anna = { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", password: PASSWORD }
    const wrong = { ...anna, invoice_number: "R-9" }
    const nameAgain = (email: string) =>
      shop.fillDirectory({
        customers: ["0100", "0200"].map((customer_number) => ({
          customer_number,
          name: `Acme ${customer_number}`,
          center_enabled: true,
          main_contact_emails: email,
        })),
        invoices: [
          { customer_number: "0100", invoice_number: "R-1" },
          { customer_number: "0200", invoice_number: "R-2" },
        ],
      })

    beforeEach(async () => {
      store = await shop.storeHeaders()
      await nameAgain("anna@example.com")
    })
    afterEach(() => void jest.restoreAllMocks())

    /** From an address of its own each time, so that the count of addresses stays out of it. */
    const activate = (body: unknown, headers: Record<string, string> = {}) =>
      shop.http.post("/store/customer-center/activations", {
        body,
        headers: { ...store, "x-forwarded-for": `198.51.100.${++requests % 250}`, ...headers },
      })

    async function refusals(code: string) {
      await relayOutbox(shop.container())
      const { events } = await shop
        .container()
        .resolve<AuditModuleService>(AUDIT_MODULE)
        .listEvents({ filters: { action: "activation.refused" }, limit: 100, offset: 0 })
      return events.filter(({ details }) => details.code === code)
    }

    it("[A9] asks the ERP no more often for twenty at once than for twenty in a row", async () => {
      const asked = jest.spyOn(erp(), "retrieveCustomer")
      const answers = await Promise.all(Array.from({ length: 20 }, () => activate(wrong)))

      const statuses = answers.map(({ status }) => status)
      expect(asked.mock.calls.length).toBeLessThanOrEqual(MISSES)
      expect(statuses.filter((status) => status === 400)).toHaveLength(MISSES)
      expect(statuses.filter((status) => status === 429)).toHaveLength(20 - MISSES)
      for (const answer of answers.filter(({ status }) => status === 429)) {
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(3_000)
      }
    })

    it("[A9] tells the audit of a full number once a minute, and of each miss before", async () => {
      for (let misses = 0; misses < MISSES + 4; misses++) {
        await activate(wrong)
      }
      expect(await refusals("activation_refused")).toHaveLength(MISSES)
      const events = await refusals("too_many_attempts")
      // two where the minute ended in between
      expect([1, 2]).toContain(events.length)
      expect(events[0]).toMatchObject({
        actor_type: "anonymous",
        details: { customer_number: "0100", reason: "number" },
        personal: { email: "anna@example.com" },
      })
    })

    it("[A9] refuses the twenty-first attempt of an address, believes a proxy that is trusted, and tells the audit", async () => {
      const from = { "x-forwarded-for": "203.0.113.7" }
      for (let attempts = 0; attempts < ATTEMPTS; attempts++) {
        const answer = await activate({ ...wrong, customer_number: `9${attempts}` }, from)
        expect(answer.status).toBe(400)
      }
      // what the client itself wrote stands further left and is not believed
      const forged = { "x-forwarded-for": "192.0.2.1, 203.0.113.7" }
      for (const headers of [from, forged]) {
        const refused = await activate(anna, headers)
        expect(refused).toMatchObject({ status: 429, body: { code: "too_many_attempts" } })
        expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
      }
      expect((await activate(anna)).status).toBe(201)
      expect((await refusals("too_many_attempts"))[0]).toMatchObject({
        client_address: "203.0.113.7",
        details: { reason: "address" },
      })
    })

    it("[A9 A6] tells the audit where the ERP kept the shop from deciding", async () => {
      const unavailable = new ErpUnavailableError({ cause: "down", retryAfterSeconds: 15 })
      jest.spyOn(erp(), "retrieveCustomer").mockRejectedValue(unavailable)
      expect((await activate(anna)).status).toBe(503)
      expect(await refusals("erp_unavailable")).toMatchObject([{ details: { customer_number: "0100", reason: "erp" } }])
    })

    it("[A6] asks to come back where the world changes with every round, and leaves nothing", async () => {
      const commit = jest.spyOn(companies().activations, "commit").mockRejectedValue(activationSuperseded())
      const answer = await activate(anna)

      expect(answer).toMatchObject({ status: 429, body: { code: "too_many_attempts" } })
      expect(answer.headers.get("retry-after")).toBe("1")
      expect(commit.mock.calls.length).toBeGreaterThan(1)
      expect(await countRows(shop.container())).toEqual(noRows)
      commit.mockRestore()
      expect((await activate(anna)).status).toBe(201)
    })

    it("[A12] says of a released person what an activation would say", async () => {
      for (let misses = 0; misses < MISSES; misses++) {
        await activate(wrong)
      }
      const operator = await shop.operatorHeaders()
      const check = async (email: string) => {
        const answer = await shop.http.post("/admin/customer-center/activation-check", {
          headers: operator,
          body: { customer_number: "0100", invoice_number: "R-1", email },
        })
        return readText(answer.body, "verdict")
      }
      expect(await check("anna@example.com")).toBe("too_many_attempts")
      await shop.http.post("/store/customer-center/applications", {
        headers: store,
        body: { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", name: "Anna" },
      })
      const list = await shop.http.get("/admin/customer-center/applications", { headers: operator })
      const id = readText(list.body, "applications", 0, "id")
      await shop.http.post(`/admin/customer-center/applications/${id}/accept`, { headers: operator, body: {} })

      expect(await check("anna@example.com")).toBe("company_created")
      expect(await check("eve@example.com")).toBe("too_many_attempts")
      expect((await activate(anna)).status).toBe(201)
    })

    it("[A6 A7] lets one in of two at once with one e-mail and two numbers, squatted or not", async () => {
      for (const email of ["anna@example.com", "ben@example.com"]) {
        await nameAgain(email)
        await shop.http.post("/auth/customer/emailpass/register", { body: { email, password: "a squatter's password" } })
        const both = [
          { ...anna, email, customer_number: "0100", invoice_number: "R-1" },
          { ...anna, email, customer_number: "0200", invoice_number: "R-2" },
        ]
        const answers = await Promise.all(both.map((body) => activate(body)))

        expect(answers.map(({ status }) => status).sort()).toEqual([201, 400])
        const [customer] = await shop.container().resolve(Modules.CUSTOMER).listCustomers({ email })
        const logins = await auth().listAuthIdentities({ provider_identities: { entity_id: email } })
        expect(logins).toMatchObject([{ app_metadata: { customer_id: customer?.id } }])
        await companies().deleteCompanies((await companies().listCompanies({})).map(({ id }) => id))
      }
      expect(await countRows(shop.container())).toMatchObject({ customers: 2, identities: 2, logins: 2 })
    })

    it("[A7] knows an account by its address however that was spelled, and takes no other for it", async () => {
      await createCustomer(shop.container(), { email: "Anna_M@Example.com", password: PASSWORD })
      await nameAgain("anna_m@example.com")
      const answer = await activate({ ...anna, email: "anna_m@example.com" })
      expect(answer).toMatchObject({ status: 400, body: { code: "activation_refused" } })
      const mails = await selectAll(shop.container(), "select key from cc_outbox where key like 'mail:account-exists:%'")
      expect(mails).toHaveLength(1)

      await createCustomer(shop.container(), { email: "benXm@example.com", password: PASSWORD })
      await nameAgain("ben_m@example.com")
      expect((await activate({ ...anna, email: "ben_m@example.com" })).status).toBe(201)
    })

    it("[A8] lets in place nobody in who has not shown that the address is theirs", async () => {
      const squatter = await shop.customer({ email: "anna@example.com" })
      const entries = { customer_number: "0100", invoice_number: "R-1" }
      const answer = await activate(entries, squatter.headers)

      expect(answer).toMatchObject({ status: 201, body: { token: null, verification_required: true } })
      const place = await companies().retrievePlace(readText(answer.body, "business_user", "id"))
      expect(place).toMatchObject({ first_name: "Erika", last_name: "Mustermann", email: "anna@example.com" })
      for (const path of ["/store/customer-center/me", "/store/customers/me"]) {
        const asked = await shop.http.get(path, { headers: { ...store, ...squatter.headers } })
        expect(asked).toMatchObject({ status: 401, body: { code: "email_unconfirmed" } })
      }
      const mails = await selectAll(shop.container(), "select key from cc_outbox where topic = 'mail'")
      expect(mails).toEqual([{ key: expect.stringMatching(/^mail:confirm-address:/) }])

      // the platform has it confirmed, and the process dies before we note it: the next login does
      await confirmByPlatform(squatter.email)
      const login = () => shop.http.post("/auth/customer/emailpass", { body: { email: squatter.email, password: PASSWORD } })
      expect((await login()).status).toBe(401)
      expect((await login()).status).toBe(200)
    })

    it("[A8] lets in place somebody in at once whose address the platform has confirmed", async () => {
      const customer = await shop.customer({ email: "anna@example.com" })
      await confirmByPlatform(customer.email)
      const answer = await activate({ customer_number: "0100", invoice_number: "R-1" }, customer.headers)

      expect(answer).toMatchObject({ status: 201, body: { verification_required: false } })
      const me = await shop.http.get("/store/customer-center/me", { headers: { ...store, ...customer.headers } })
      expect(me).toMatchObject({ status: 200, body: { user: { email_confirmed: true } } })
    })

    async function confirmByPlatform(email: string): Promise<void> {
      const [identity] = await auth().listAuthIdentities({ provider_identities: { entity_id: email } })
      const login = { auth_identity_id: identity?.id ?? "", entity_id: email, entity_type: "email" }
      const { code = "" } = await auth().requestAuthVerification({ ...login, code_provider: "token" })
      await auth().confirmAuthVerification({ code })
    }

    it.each([
      ["somebody else", "carla@example.com"],
      ["the same address", "anna@example.com"],
    ])("[A4] makes %s main contact after the only one's account was deleted, though no event came", async (_, email) => {
      const first = await activate(anna)
      const customerId = readText(first.body, "business_user", "customer_id")
      const [identity] = await auth().listAuthIdentities({ provider_identities: { entity_id: anna.email } })
      await shop.container().resolve(Modules.CUSTOMER).softDeleteCustomers([customerId])
      await auth().deleteAuthIdentities([identity?.id ?? ""])
      await nameAgain(email)

      const answer = await activate({ ...anna, email })
      expect(answer).toMatchObject({ status: 201, body: { outcome: "main_contact_added" } })
      expect(readText(answer.body, "business_user", "customer_id")).not.toBe(customerId)
      expect(await companies().listPlaces(customerId)).toEqual([])
      await relayOutbox(shop.container())
      const removed = await selectAll(shop.container(), "select subject_id from cc_audit_event where action = 'user.removed'")
      expect(removed).toEqual([{ subject_id: customerId }])
    })
  }
)
