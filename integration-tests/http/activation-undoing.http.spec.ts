import { join } from "node:path"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { activateAccountWorkflow } from "../../src/workflows/activation/activate-account"
import { settleActivations } from "../../src/workflows/activation/settle-activations"
import { badErp } from "../world/bad-erp"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { countRows, noRows, selectAll } from "../world/rows"

jest.setTimeout(120_000)

const PASSWORD = "a long password"

/** What the shop's own last step does. */
const hook: { act: () => Promise<void> } = { act: async () => undefined }
activateAccountWorkflow.hooks.activated(async () => {
  await hook.act()
  return new StepResponse(undefined)
})

describeShop(
  "an activation that fails half-way",
  {
    options: {
      activation: { refusalAfterMs: 0, attemptsPerAddress: 1_000 },
      erp: { provider: { resolve: join(__dirname, "../world/bad-erp") }, breakerFailures: 1_000 },
    },
  },
  (shop) => {
    const anna = { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", password: PASSWORD }
    const one = { companies: 1, businessUsers: 1, accounts: 1, customers: 1, identities: 1, logins: 1 }
    const down = () => Promise.reject(new Error("the database is gone"))
    const fail = { act: async () => Promise.reject(new Error("the shop's own step failed")) }
    const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    const auth = () => shop.container().resolve(Modules.AUTH)
    const sql = (statement: string) => selectAll(shop.container(), statement)

    const activate = async (headers: Record<string, string> = {}, body: object = anna) =>
      shop.http.post("/store/customer-center/activations", { headers: { ...(await shop.storeHeaders()), ...headers }, body })
    const states = async () => (await sql("select state from cc_activation order by id")).map(({ state }) => state)
    const undelivered = () => sql("select key from cc_outbox where state <> 'delivered'")
    /** The job, once the leases are over. */
    const settle = async () => {
      await sql("update cc_activation set lease_until = now() - interval '1 second' where state in ('running', 'undoing', 'reverting')")
      await settleActivations(shop.container())
    }
    /** The database refuses to let go of these rows, until it is told otherwise. */
    const holdFast = async (table: string) => {
      await sql(`create or replace function hold_fast() returns trigger language plpgsql as $body$
        begin raise exception 'not now'; end $body$`)
      await sql(`create trigger hold_fast before delete on ${table} for each row execute function hold_fast()`)
      return async () => void (await sql(`drop trigger hold_fast on ${table}`))
    }

    beforeEach(() => {
      Object.assign(badErp, { misdeed: "none", country: null, contacts: [] })
      Object.assign(hook, { act: async () => undefined })
    })
    afterEach(() => void jest.restoreAllMocks())

    it("[A6] leaves nothing where a step's undoing fails once", async () => {
      Object.assign(hook, fail)
      const removing = jest.spyOn(auth(), "deleteAuthIdentities").mockRejectedValueOnce(new Error("once"))
      expect((await activate()).status).toBe(500)

      expect(removing.mock.calls.length).toBeGreaterThan(1)
      expect(await countRows(shop.container())).toEqual(noRows)
      expect(await states()).toEqual(["undone"])
    })

    it.each([
      ["the login", "provider_identity"],
      ["the customer", "customer"],
      ["the place", "cc_business_user"],
      ["the company", "cc_company"],
    ])("[A6] keeps the number where %s cannot be taken back, until the job has done it", async (_, table) => {
      Object.assign(hook, fail)
      const letGo = await holdFast(table)
      expect((await activate()).status).toBe(500)
      expect(await states()).toEqual(["undoing"])
      await settle()
      expect(await states()).toEqual(["undoing"])

      await letGo()
      await settle()
      expect(await states()).toEqual(["undone"])
      expect(await countRows(shop.container())).toEqual(noRows)
      expect(await undelivered()).toEqual([])
      Object.assign(hook, { act: async () => undefined })
      expect((await activate()).status).toBe(201)
      expect(await countRows(shop.container())).toEqual(one)
    })

    it("[A6] is undone as well where another run has its number by then", async () => {
      Object.assign(hook, {
        act: async () => {
          await sql(`insert into cc_activation (id, customer_number, fingerprint, email, lease_until)
            values ('actv_other', '0100', 'f', 'ben@example.com', now() + interval '1 minute')`)
          await fail.act()
        },
      })
      expect((await activate()).status).toBe(500)
      expect(await countRows(shop.container())).toEqual(noRows)
      expect((await states()).sort()).toEqual(["running", "undone"])
    })

    it("[A6] removes a login that could not be noted", async () => {
      jest.spyOn(companies().activations, "noteIdentity").mockImplementationOnce(down)
      expect((await activate()).status).toBe(500)
      expect(await countRows(shop.container())).toEqual(noRows)
      expect((await activate()).status).toBe(201)
    })

    it("[A6] does not touch a login that it did not make, where it ends before making one", async () => {
      await shop.http.post("/auth/customer/emailpass/register", { body: { email: anna.email, password: PASSWORD } })
      badErp.misdeed = "closes"
      expect((await activate()).status).toBe(503)
      expect(await countRows(shop.container())).toEqual({ ...noRows, identities: 1, logins: 1 })
      expect(await states()).toEqual(["undone"])
    })

    /** The answer to the commit is lost, after it took place or before. */
    const loseCommit = (takesPlace: boolean) => {
      const commit = companies().activations.commit.bind(companies().activations)
      return jest.spyOn(companies().activations, "commit").mockImplementationOnce(async (input) => {
        if (takesPlace) {
          await commit(input)
        }
        throw new Error("Connection terminated unexpectedly")
      })
    }

    it("[A6] stands where only the answer to its commit was lost", async () => {
      const acts = jest.fn(async () => undefined)
      Object.assign(hook, { act: acts })
      loseCommit(true)
      const answer = await activate()
      expect(answer).toMatchObject({ status: 201, body: { outcome: "company_created" } })
      expect(readText(answer.body, "token")).not.toBe("")
      expect(acts).toHaveBeenCalledTimes(1)
      expect(await countRows(shop.container())).toEqual(one)
    })

    it("[A6] leaves nothing where the commit did not take place", async () => {
      loseCommit(false)
      expect((await activate()).status).toBe(500)
      expect(await countRows(shop.container())).toEqual(noRows)
      expect(await states()).toEqual(["undone"])
    })

    it("[A6] is left as it is where nobody can say whether its commit stands, and stands where it does", async () => {
      const acts = jest.fn(async () => undefined)
      Object.assign(hook, { act: acts })
      loseCommit(true)
      jest.spyOn(companies().activations, "hasCommitted").mockImplementation(down)
      expect(await activate()).toMatchObject({ status: 429, body: { code: "too_many_attempts" } })
      expect(acts).not.toHaveBeenCalled()
      await settle()
      expect(await countRows(shop.container())).toEqual(one)
      expect((await activate()).status).toBe(201)
    })

    it("[A6] is undone by the job where nobody could say so, and its commit does not stand", async () => {
      loseCommit(false)
      jest.spyOn(companies().activations, "hasCommitted").mockImplementation(down)
      expect((await activate()).status).toBe(429)
      expect(await countRows(shop.container())).toMatchObject({ companies: 0, customers: 1, logins: 1 })
      await settle()
      expect(await countRows(shop.container())).toEqual(noRows)
      expect((await activate()).status).toBe(201)
    })

    it("[A6 A7] keeps the account that a signed-in customer brought, whatever fails", async () => {
      Object.assign(hook, fail)
      const customer = await shop.customer({ email: anna.email })
      const before = await countRows(shop.container())
      const letGo = await holdFast("cc_company")
      const entries = { customer_number: "0100", invoice_number: "R-1" }
      expect((await activate(customer.headers, entries)).status).toBe(500)
      await letGo()
      await settle()
      expect(await countRows(shop.container())).toEqual(before)
      expect(await states()).toEqual(["undone"])
    })
  }
)
