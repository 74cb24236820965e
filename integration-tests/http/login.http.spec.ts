import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { ERP_MODULE } from "../../src/modules/erp"
import type { ErpModuleService } from "../../src/modules/erp"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const PASSWORD = "a long password"
const MISSES = 6

describeShop(
  "login",
  {
    options: {
      activation: { refusalAfterMs: 0, emailVerification: true },
      login: { userName: true, customerNumber: true, refusalAfterMs: 250, missesPerAddress: MISSES },
    },
  },
  (shop) => {
    const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    const login = (body: Record<string, unknown>) => shop.http.post("/auth/customer/emailpass", { body })

    async function createMember() {
      const company = await createCompany(shop.container(), { name: "Old name", customer_number: "0100" })
      const customer = await shop.customer({ email: "anna@example.com", password: PASSWORD })
      await createPlace(shop.container(), { customerId: customer.id, companyId: company.id, roleKeys: ["buyer"] })
      const [account] = await companies().listBusinessAccounts({ customer_id: customer.id })
      await companies().updateBusinessAccounts({ id: account?.id ?? "", user_name: "anna" })
      return { company, customer }
    }

    it("[A11] lets in by e-mail, by user name whatever its case, and by customer number and e-mail", async () => {
      await createMember()
      for (const names of [
        { email: "anna@example.com" },
        { email: "ANNA" },
        { email: "anna@example.com", customer_number: " 0100 " },
      ]) {
        expect([names, (await login({ ...names, password: PASSWORD })).status]).toEqual([names, 200])
      }
    })

    it("[A11] refuses every wrong entry with the same words, at the same moment", async () => {
      await createMember()
      const wrong = [
        { email: "anna@example.com", password: "wrong password" },
        { email: "nobody@example.com", password: PASSWORD },
        { email: "nobody", password: PASSWORD },
        { email: "anna@example.com", customer_number: "0200", password: PASSWORD },
      ]
      for (const body of wrong) {
        const startedAt = Date.now()
        const answer = await login(body)
        const took = Date.now() - startedAt
        expect(answer).toMatchObject({
          status: 401,
          body: { type: "unauthorized", code: "login_refused", message: "Invalid email or password" },
        })
        expect(took).toBeGreaterThanOrEqual(245)
      }
    })

    it("[A11] ends guessing at a password, for the guesser alone", async () => {
      await createMember()
      const guess = { email: "Anna@example.com", password: "wrong password" }
      const answers = []
      for (let guesses = 1; guesses <= MISSES + 1; guesses++) {
        answers.push((await login(guess)).status)
      }
      expect(answers).toEqual([...Array.from({ length: MISSES }, () => 401), 429])
      expect((await login({ ...guess, password: PASSWORD })).status).toBe(429)
      expect((await login({ ...guess, email: "anna" })).status).toBe(401)
    })

    it("[A11] counts guesses when they begin, so that many at once are not all checked", async () => {
      await createMember()
      const guesses = Array.from({ length: 4 * MISSES }, () =>
        login({ email: "anna@example.com", password: "wrong password" })
      )
      const statuses = (await Promise.all(guesses)).map(({ status }) => status)
      expect(statuses.filter((status) => status === 401)).toHaveLength(MISSES)
      expect(statuses.filter((status) => status === 429)).toHaveLength(3 * MISSES)
    })

    it("[A11] gives a login back whose password was right, however many there are", async () => {
      await createMember()
      for (let logins = 1; logins <= MISSES + 2; logins++) {
        expect((await login({ email: "anna@example.com", password: PASSWORD })).status).toBe(200)
      }
    })

    it.each([
      "/auth/customer/emailpass/",
      "/AUTH/customer/emailpass",
      "/auth/customer/emailpas%73",
      "/auth/user/emailpass",
      "/auth/any%2Fuser/emailpass",
      "/auth/any%0Auser/emailpass",
    ])("[A11] judges a login at %s like any other", async (path) => {
      const { customer } = await createMember()
      const ask = (body: Record<string, unknown>) => shop.http.post(path, { body })
      const startedAt = Date.now()
      const refused = await ask({ email: "nobody@example.com", password: PASSWORD })
      expect(refused).toMatchObject({ status: 401, body: { code: "login_refused" } })
      expect(Date.now() - startedAt).toBeGreaterThanOrEqual(245)
      if (!path.includes("user")) {
        expect((await ask({ email: " ANNA@example.com", password: PASSWORD })).status).toBe(200)
        expect((await ask({ email: "ANNA", password: PASSWORD })).status).toBe(200)
        expect((await companies().retrieveAccount(customer.id))?.last_login_at).not.toBeNull()
      }
      const guesses = []
      for (let guess = 1; guess <= MISSES + 1; guess++) {
        guesses.push((await ask({ email: "anna@example.com", password: "wrong password" })).status)
      }
      expect(guesses).toEqual([...Array.from({ length: MISSES }, () => 401), 429])
      // the same count, whatever the spelling
      expect((await login({ email: "anna@example.com", password: PASSWORD })).status).toBe(429)
      const taken = await shop.http.post(`${path.replace(/\/$/, "")}/register/`, {
        body: { email: "anna@example.com", password: "another password" },
      })
      expect(taken).toMatchObject({ status: 401, body: { code: "registration_refused" } })
    })

    it("[A11] takes odd entries for wrong ones", async () => {
      for (const body of [{}, { email: 7, password: [] }, { email: "x".repeat(9_000), password: "y" }, { email: { toString: "x" }, password: PASSWORD }]) {
        expect([400, 401]).toContain((await login(body)).status)
      }
      const bad = [
        { email: "a@example.com", customer_number: {}, password: "y" },
        { email: "a\u0000@example.com", password: "y" },
        { email: "nob\u0000ody", password: "y" },
      ]
      for (const body of bad) {
        expect(await login(body)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
      }
      const reset = await shop.http.post("/auth/customer/emailpass/reset-password", { body: { identifier: "a\u0000" } })
      expect(reset).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    })

    it("[A11] does not tell a taken address from a free one when somebody registers", async () => {
      await createMember()
      const answer = await shop.http.post("/auth/customer/emailpass/register", {
        body: { email: "Anna@example.com", password: "another password" },
      })
      expect(answer).toMatchObject({ status: 401, body: { code: "registration_refused" } })
      expect(JSON.stringify(answer.body)).not.toContain("exists")
    })

    it("[A11] lets in with a login of before the plugin, in whatever case its address is typed", async () => {
      const auth = shop.container().resolve(Modules.AUTH)
      const before = { email: "Old@Example.com", password: PASSWORD }
      const { authIdentity } = await auth.register("emailpass", { body: before })
      const customer = await shop.container().resolve(Modules.CUSTOMER).createCustomers({ email: before.email, has_account: true })
      await auth.updateAuthIdentities({ id: authIdentity?.id ?? "", app_metadata: { customer_id: customer.id } })
      for (const email of [before.email, "old@example.com", " OLD@example.COM"]) {
        expect([email, (await login({ email, password: PASSWORD })).status]).toEqual([email, 200])
      }
      expect((await login({ email: "old@example.com", password: "wrong password" })).status).toBe(401)
      const again = await shop.http.post("/auth/customer/emailpass/register", {
        body: { email: "old@example.com", password: "another password" },
      })
      expect(again).toMatchObject({ status: 401, body: { code: "registration_refused" } })
    })

    it("[A11] stores the last login and refreshes the company from the ERP in the background", async () => {
      const { customer } = await createMember()
      await shop.fillDirectory({
        customers: [
          { customer_number: "0100", name: "New name", center_enabled: true, main_contact_emails: "anna@example.com" },
        ],
      })
      expect((await login({ email: "anna@example.com", password: PASSWORD })).status).toBe(200)
      const account = await companies().retrieveAccount(customer.id)
      expect(account?.last_login_at?.getTime()).toBeGreaterThan(Date.now() - 10_000)
      await waitUntil(async () => (await companies().findCompanyByNumber("0100"))?.name === "New name")
    })

    it("[A11] lets in with the newest stored data where the ERP is down", async () => {
      await createMember()
      const erp = shop.container().resolve<ErpModuleService>(ERP_MODULE)
      const down = jest.spyOn(erp, "retrieveCustomer").mockRejectedValue(new Error("down"))
      expect((await login({ email: "anna@example.com", password: PASSWORD })).status).toBe(200)
      await waitUntil(async () => down.mock.calls.length > 0)
      down.mockRestore()
      expect((await companies().findCompanyByNumber("0100"))?.name).toBe("Old name")
    })

    it("[A8] lets in only once the address is confirmed by a link that works once", async () => {
      const store = await shop.storeHeaders()
      await shop.fillDirectory({
        customers: [
          { customer_number: "0300", name: "New", center_enabled: true, main_contact_emails: "eva@example.com" },
        ],
        invoices: [{ customer_number: "0300", invoice_number: "R-1" }],
      })
      const entries = { customer_number: "0300", invoice_number: "R-1", email: "eva@example.com", password: PASSWORD }
      const answer = await shop.http.post("/store/customer-center/activations", { headers: store, body: entries })
      expect(answer).toMatchObject({ status: 201, body: { token: null, verification_required: true } })
      const mails = await selectAll(shop.container(), "select key from cc_outbox where topic = 'mail'")
      expect(mails).toEqual([{ key: expect.stringMatching(/^mail:confirm-address:/) }])
      const credentials = { email: "eva@example.com", password: PASSWORD }
      expect(await login(credentials)).toMatchObject({ status: 401, body: { code: "email_unconfirmed" } })
      expect((await login(credentials)).status).toBe(401)
      expect(await login({ ...credentials, password: "wrong password" })).toMatchObject({
        body: { code: "login_refused" },
      })

      const fresh = await selectAll(shop.container(), "select key from cc_outbox where topic = 'mail'")
      expect(fresh).toHaveLength(2)

      const auth = shop.container().resolve(Modules.AUTH)
      const [identity] = await auth.listAuthIdentities({
        provider_identities: { provider: "emailpass", entity_id: "eva@example.com" },
      })
      const { code } = await auth.requestAuthVerification({
        auth_identity_id: identity?.id ?? "",
        entity_id: "eva@example.com",
        entity_type: "email",
        code_provider: "token",
      })
      const confirm = () => shop.http.post("/auth/verification/confirm", { body: { code } })
      expect((await confirm()).status).toBe(200)
      expect((await confirm()).status).not.toBe(200)
      const inside = await login(credentials)
      expect(inside.status).toBe(200)
      const me = await shop.http.get("/store/customer-center/me", {
        headers: { ...store, authorization: `Bearer ${readText(inside.body, "token")}` },
      })
      expect(me).toMatchObject({ status: 200, body: { user: { email_confirmed: true } } })

      // who owns the login's address has not confirmed another one that the account goes by
      await selectAll(shop.container(), "update customer set email = 'newhire@example.com'")
      await selectAll(shop.container(), "update cc_business_account set email_confirmed_at = null")
      await selectAll(shop.container(), "update auth_verification set verified_at = null")
      const again = await auth.requestAuthVerification({
        auth_identity_id: identity?.id ?? "",
        entity_id: "eva@example.com",
        entity_type: "email",
        code_provider: "token",
      })
      expect((await shop.http.post("/auth/verification/confirm", { body: { code: again.code } })).status).toBe(200)
      expect(await selectAll(shop.container(), "select email_confirmed_at from cc_business_account")).toEqual([{ email_confirmed_at: null }])
    })

    it("[A7 A8] nobody signs up under an address other than the login's own", async () => {
      const store = await shop.storeHeaders()
      await shop.customer({ email: "known@example.com" })
      const { body } = await shop.http.post("/auth/customer/emailpass/register", { body: { email: "own@example.com", password: PASSWORD } })
      const headers = { ...store, authorization: `Bearer ${readText(body, "token")}` }
      const signUp = async (email: string) => await shop.http.post("/store/customers", { headers, body: { email } })
      for (const email of ["known@example.com", "unknown@example.com"]) {
        expect(await signUp(email)).toMatchObject({ status: 400, body: { code: "invalid_data", details: { fields: [{ path: "email" }] } } })
      }
      expect(await signUp(" Own@Example.com ")).toMatchObject({ status: 200, body: { customer: { email: "own@example.com" } } })
    })
  }
)

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("it did not come to hold within five seconds")
}
