import { join } from "node:path"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { activateAccountWorkflow } from "../../src/workflows/activation/activate-account"
import { describeShop } from "../world/describe-shop"
import { badErp } from "../world/bad-erp"
import { readText } from "../world/read-body"
import { countRows, noRows, selectAll } from "../world/rows"

const TIME_LIMIT_MS = 400

/** What a shop of its own does in the hooks of an activation. */
const shopHooks = { refuse: false, failAfter: false, seen: [] as string[] }

activateAccountWorkflow.hooks.validate(({ run, accepted }) => {
  shopHooks.seen.push(`validate ${run.customerNumber} ${accepted.outcome} ${String(run.password)}`)
  if (shopHooks.refuse) {
    throw new Error("the example shop does not want this customer")
  }
})
activateAccountWorkflow.hooks.activated(({ result }) => {
  shopHooks.seen.push(`activated ${result.outcome}`)
  if (shopHooks.failAfter) {
    throw new Error("the example shop's own step failed")
  }
  return new StepResponse(undefined)
})

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
      badErp.misdeed = "none"
      Object.assign(shopHooks, { refuse: false, failAfter: false, seen: [] })
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
      expect(shopHooks.seen).toEqual(["validate 0100 company_created null", "activated company_created"])
    })

    it("[G5] leaves nothing where a shop's own check refuses", async () => {
      shopHooks.refuse = true
      expect((await activate()).status).toBeGreaterThanOrEqual(400)
      expect(await countRows(shop.container())).toEqual(noRows)
      shopHooks.refuse = false
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
