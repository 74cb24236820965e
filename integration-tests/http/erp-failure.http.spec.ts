import { join } from "node:path"
import { asValue } from "@medusajs/framework/awilix"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ErpContact } from "../../src/modules/erp/types"
import { activateAccountWorkflow } from "../../src/workflows/activation/activate-account"
import { createCompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { badErp } from "../world/bad-erp"
import { readText } from "../world/read-body"
import { runExample } from "../world/run-example"
import { countRows, noRows, selectAll } from "../world/rows"

const TIME_LIMIT_MS = 400

type ValidateHandler = Parameters<typeof activateAccountWorkflow.hooks.validate>[0]
type ActivatedHandler = Parameters<typeof activateAccountWorkflow.hooks.activated>[0]

/** The handlers that docs/hooks.md shows, out of the document itself. */
function readDocumentedHooks(): { validate: ValidateHandler; activated: ActivatedHandler } {
  const found: { validate?: ValidateHandler; activated?: ActivatedHandler } = {}
  const workflows = {
    activateAccountWorkflow: {
      hooks: {
        validate: (handler: ValidateHandler) => void (found.validate = handler),
        activated: (handler: ActivatedHandler) => void (found.activated = handler),
      },
    },
  }
  runExample({ document: "docs/hooks.md", holding: "activateAccountWorkflow.hooks.activated", workflows })
  const { validate, activated } = found
  if (!validate || !activated) {
    throw new Error("docs/hooks.md has no example of both hooks")
  }
  return { validate, activated }
}

/** What the example shop does in the hooks of an activation, besides what its document says. */
const shopHooks = { failAfter: false, seen: [] as string[] }
const documented = readDocumentedHooks()

activateAccountWorkflow.hooks.validate((input, context) => {
  const { run, accepted } = input
  shopHooks.seen.push(`validate ${run.customerNumber} ${accepted.outcome} ${String(run.password)}`)
  return documented.validate(input, context)
})
activateAccountWorkflow.hooks.activated(async (input, context) => {
  shopHooks.seen.push(`activated ${input.result.outcome}`)
  await documented.activated(input, context)
  if (shopHooks.failAfter) {
    throw new Error("the example shop's own step failed")
  }
  return new StepResponse(undefined)
})

const contact: ErpContact = {
  contactNumber: "K-1",
  customerNumber: "0100",
  isCompany: false,
  isMain: false,
  salutation: "mr",
  name: "Carl Carlson",
  email: "Carl@example.com",
  phone: null,
  languageCode: "de",
}

describeShop(
  "an ERP of the shop's own, and its hooks",
  {
    options: {
      activation: { refusalAfterMs: 0, attemptsPerAddress: 1_000 },
      erp: {
        provider: { resolve: join(__dirname, "../world/bad-erp") },
        timeLimitMs: TIME_LIMIT_MS,
        breakerFailures: 1_000,
      },
    },
  },
  (shop) => {
    const entries = {
      customer_number: "0100",
      invoice_number: "R-1",
      email: "anna@example.com",
      password: "a long password",
    }
    const activate = async () =>
      shop.http.post("/store/customer-center/activations", { headers: await shop.storeHeaders(), body: entries })

    beforeEach(() => {
      Object.assign(badErp, { misdeed: "none", country: null, contacts: [] })
      Object.assign(shopHooks, { failAfter: false, seen: [] })
      const crm = { welcome: async (id: string) => void shopHooks.seen.push(`welcome ${id.slice(0, 4)}`) }
      shop.container().register("crm", asValue(crm))
    })

    it.each(["hangs", "closes", "html", "no-number", "other-number"] as const)(
      "[A6] answers 503 within the limit where the ERP %s, keeps nothing, and the next attempt works",
      async (misdeed) => {
        badErp.misdeed = misdeed
        const headers = await shop.storeHeaders()
        const startedAt = Date.now()
        const answer = await shop.http.post("/store/customer-center/activations", { headers, body: entries })
        expect(Date.now() - startedAt).toBeLessThan(TIME_LIMIT_MS + 1_500)
        expect(answer).toMatchObject({ status: 503, body: { code: "erp_unavailable" } })
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
        expect(await countRows(shop.container())).toEqual(noRows)

        badErp.misdeed = "none"
        expect((await activate()).status).toBe(201)
      }
    )

    it.each(["hangs", "closes", "html"] as const)(
      "[B2 F4] shows the contacts stored last, and says that they are old, where the ERP %s",
      async (misdeed) => {
        const world = await createCompanyWorld(shop, { customer_number: "0100" })
        const list = async () => (await world.get("/contacts")).body
        badErp.misdeed = misdeed
        expect(await world.get("/contacts")).toMatchObject({
          status: 200,
          body: { contacts: [], count: 0, synced_at: null, is_stale: true },
        })

        Object.assign(badErp, { misdeed: "none", contacts: [contact] })
        const fresh = await list()
        expect(fresh).toMatchObject({ contacts: [{ contact_number: "K-1", email: "carl@example.com" }], is_stale: false })
        // the ERP fails right after, which nobody notices while the list is fresh, and still does when it is not
        Object.assign(badErp, { misdeed, contacts: [] })
        expect(await list()).toEqual(fresh)
        const [old] = await selectAll(
          shop.container(),
          `update cc_company set contacts_synced_at = contacts_synced_at - interval '11 minutes' where id = ?
           returning to_char(contacts_synced_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
          [world.companyId]
        )
        expect(await list()).toEqual({ ...Object(fresh), synced_at: old?.at, is_stale: true })
        expect((await world.get("/contacts/K-1")).status).toBe(200)

        badErp.misdeed = "none"
        expect(await list()).toMatchObject({ contacts: [], is_stale: false })
      }
    )

    it("[A12] tells the operator that the ERP cannot be asked, and why", async () => {
      badErp.misdeed = "closes"
      const answer = await shop.http.post("/admin/customer-center/activation-check", {
        headers: await shop.operatorHeaders(),
        body: { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com" },
      })
      expect(answer).toMatchObject({ status: 200, body: { verdict: "erp_unavailable", erp_customer: null } })
    })

    it("[G5] runs a shop's own steps before and after, without the password", async () => {
      expect((await activate()).status).toBe(201)
      expect(shopHooks.seen).toEqual([
        "validate 0100 company_created null",
        "activated company_created",
        "welcome cus_",
      ])
    })

    it("[G5] leaves nothing where a shop's own check refuses, and answers with the shop's own code", async () => {
      badErp.country = "xx"
      expect(await activate()).toMatchObject({
        status: 400,
        body: { type: "not_allowed", code: "country_not_served", message: "We do not deliver there yet" },
      })
      expect(shopHooks.seen).toEqual(["validate 0100 company_created null"])
      expect(await countRows(shop.container())).toEqual(noRows)
      badErp.country = "de"
      expect((await activate()).status).toBe(201)
    })

    it("[G5 A6] takes everything back where a shop's own last step fails", async () => {
      shopHooks.failAfter = true
      expect((await activate()).status).toBeGreaterThanOrEqual(400)
      expect(await countRows(shop.container())).toEqual(noRows)
      const messages = await selectAll(shop.container(), "select key from cc_outbox where state <> 'delivered'")
      expect(messages).toEqual([])
      shopHooks.failAfter = false
      const again = await activate()
      expect(again.status).toBe(201)
      expect(readText(again.body, "outcome")).toBe("company_created")
    })
  }
)
