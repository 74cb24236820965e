import { Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import type { AuditModuleService } from "../../src/modules/audit"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { ERP_MODULE } from "../../src/modules/erp"
import type { ErpModuleService } from "../../src/modules/erp"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"

jest.setTimeout(120_000)

const PASSWORD = "a long password"
const REFUSAL_AFTER_MS = 400
const MISSES = 5

describeShop(
  "an activation that is asked for again",
  { options: { activation: { refusalAfterMs: REFUSAL_AFTER_MS, missesPerNumber: MISSES, attemptsPerAddress: 1_000 } } },
  (shop) => {
    let store: Record<string, string>
    const anna = { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", password: PASSWORD }
    const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    const erp = () => shop.container().resolve<ErpModuleService>(ERP_MODULE)
    const activate = (body: unknown, headers: Record<string, string> = {}) =>
      shop.http.post("/store/customer-center/activations", { body, headers: { ...store, ...headers } })
    const events = async (action: string) => {
      await relayOutbox(shop.container())
      const audit = shop.container().resolve<AuditModuleService>(AUDIT_MODULE)
      return (await audit.listEvents({ filters: { action }, limit: 100, offset: 0 })).events
    }

    beforeEach(async () => {
      store = await shop.storeHeaders()
      await shop.fillDirectory({
        customers: [
          { customer_number: "0100", name: "Acme", center_enabled: true, main_contact_emails: "anna@example.com" },
        ],
        invoices: [{ customer_number: "0100", invoice_number: "R-1" }],
      })
    })
    afterEach(() => void jest.restoreAllMocks())

    it("[A6 D12] is told to the audit, and is the account's last login", async () => {
      const first = await activate(anna)
      await selectAll(shop.container(), "update cc_business_account set last_login_at = '2026-01-01' returning id")
      const again = await activate(anna)

      expect(again).toMatchObject({ status: 201, body: { outcome: "company_created" } })
      const customerId = readText(first.body, "business_user", "customer_id")
      const account = await companies().retrieveAccount(customerId)
      expect(account?.last_login_at?.getTime()).toBeGreaterThan(Date.now() - 60_000)
      expect(await events("activation.repeated")).toMatchObject([
        {
          company_id: readText(first.body, "company", "id"),
          subject_id: readText(first.body, "business_user", "id"),
          details: { customer_number: "0100", outcome: "company_created" },
          personal: { email: "anna@example.com" },
        },
      ])
    })

    it.each([
      ["user_deactivated", "update cc_business_user set status = 'deactivated' returning id"],
      ["company_inactive", "update cc_company set active = false returning id"],
    ])("[A6 B4] is refused with %s where a fresh one would be", async (code, statement) => {
      await activate(anna)
      await selectAll(shop.container(), statement)
      await selectAll(shop.container(), "update cc_business_account set last_login_at = null returning id")

      expect(await activate(anna)).toMatchObject({ status: 403, body: { code } })
      expect(await events("activation.refused")).toMatchObject([{ details: { customer_number: "0100", code } }])
      expect(await selectAll(shop.container(), "select last_login_at from cc_business_account")).toEqual([{ last_login_at: null }])
    })

    it("[A6 A7] is refused to a signed-in customer whose company is inactive", async () => {
      const customer = await shop.customer({ email: "anna@example.com" })
      const entries = { customer_number: "0100", invoice_number: "R-1" }
      expect((await activate(entries, customer.headers)).status).toBe(201)
      await selectAll(shop.container(), "update cc_company set active = false returning id")
      expect(await activate(entries, customer.headers)).toMatchObject({ status: 403, body: { code: "company_inactive" } })
    })

    it("[A9 A5] is turned away like every other once the number has had its misses, before anything is looked for", async () => {
      await activate(anna)
      for (let misses = 0; misses < MISSES; misses++) {
        expect((await activate({ ...anna, invoice_number: "R-9", email: "eve@example.com" })).status).toBe(400)
      }
      const looking = jest.spyOn(companies().activations, "findRepeat")
      const checking = jest.spyOn(shop.container().resolve(Modules.AUTH), "authenticate")
      for (const body of [anna, { ...anna, password: "not the password" }, { ...anna, invoice_number: "R-8" }]) {
        expect(await activate(body)).toMatchObject({ status: 429, body: { code: "too_many_attempts" } })
      }
      expect(looking).not.toHaveBeenCalled()
      expect(checking).not.toHaveBeenCalled()
    })

    it("[A9] asks the ERP no more for a number, however many accounts somebody opens", async () => {
      const asked = jest.spyOn(erp(), "retrieveCustomer")
      for (let accounts = 0; accounts < 5; accounts++) {
        const { headers } = await shop.customer()
        for (let misses = 0; misses < MISSES; misses++) {
          await activate({ customer_number: "0100", invoice_number: "R-9" }, headers)
        }
      }
      expect(asked).toHaveBeenCalledTimes(4 * MISSES)
      // who is not signed in has the number's own
      expect((await activate(anna)).status).toBe(201)
    })

    it("[A5] is refused no sooner for a number that the ERP does not know than for one of which it has more to tell", async () => {
      const retrieve = erp().retrieveCustomer.bind(erp())
      jest.spyOn(erp(), "retrieveCustomer").mockImplementation(async (number) => {
        if (number === "0100") {
          await new Promise((resolve) => setTimeout(resolve, REFUSAL_AFTER_MS + 100))
        }
        return await retrieve(number)
      })
      const timed = async (customer_number: string) => {
        const startedAt = performance.now()
        expect((await activate({ ...anna, customer_number, invoice_number: "R-9" })).status).toBe(400)
        return Math.floor((performance.now() - startedAt) / REFUSAL_AFTER_MS)
      }
      expect(await timed("0100")).toBeGreaterThanOrEqual(2)
      expect(await timed("9999")).toBeGreaterThanOrEqual(2)
    })
  }
)
