import { setTimeout as wait } from "node:timers/promises"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { isErpUnavailable } from "../../src/modules/erp/errors"
import { ERP_MODULE } from "../../src/modules/erp/module-key"
import type { ErpModuleService } from "../../src/modules/erp/service"
import { BadTryton, type Mood } from "./fixtures/bad-tryton"

jest.setTimeout(60_000)

const timeLimitMs = 400
/** The limit, and what a busy machine needs to tell of it. */
const endsWithinMs = timeLimitMs + 250
const breakerResetMs = 300

const tryton = new BadTryton()
const providerOptions = { url: "", database: "shop", user: "reader", password: "s3cr3t-word" }
const asked = { customerNumber: "10001", invoiceNumber: "7" }

const misdeeds: readonly [Mood, RegExp][] = [
  ["silent", /^no answer within 400 ms$/],
  ["closes", /other side closed|ECONNRESET|socket/],
  ["html", /Tryton's answer is no JSON$/],
  ["error_inside", /^Tryton refused the call: UserError$/],
  ["endless", /Tryton's answer is too long|no answer within/],
  ["fails", /^Tryton answered with status 502$/],
  ["redirects", /redirect/],
  ["refuses_login", /^Tryton refuses the login of the shop's user$/],
  ["refuses_sessions", /^Tryton answered with status 401$/],
]

moduleIntegrationTestRunner<ErpModuleService>({
  moduleName: ERP_MODULE,
  resolve: "./src/modules/erp",
  dbName: "erp_bad_tryton_spec",
  pathToMigrations: "./src/modules/erp/migrations",
  moduleOptions: {
    erp: {
      provider: { resolve: "tryton", options: providerOptions },
      timeLimitMs,
      breakerFailures: 2,
      breakerResetMs,
    },
  },
  hooks: {
    beforeModuleInit: async () => {
      tryton.mood = "good"
      providerOptions.url = tryton.url
    },
  },
  testSuite: ({ service }) => {
    beforeAll(() => tryton.start())
    afterAll(() => tryton.stop())

    /** Calls, and gives the refusal; fails where there is none or where it comes late. */
    async function refusalOf(call: () => Promise<unknown>) {
      const startedAt = performance.now()
      const error: unknown = await call().then(
        () => undefined,
        (reason: unknown) => reason
      )
      expect(performance.now() - startedAt).toBeLessThan(endsWithinMs)
      if (!isErpUnavailable(error)) {
        throw new Error(`no erp_unavailable, but ${String(error)}`)
      }
      expect(error.cause).not.toContain("s3cr3t-word")
      expect(error.cause).not.toContain("secret of a customer")
      expect(error.retryAfterSeconds).toBe(1)
      return error
    }

    async function expectRecovery() {
      tryton.mood = "good"
      await wait(breakerResetMs + 20)
      expect(await service.retrieveCustomer("10001")).toMatchObject({ customerNumber: "10001" })
      expect(await service.hasInvoice(asked)).toBe(true)
      expect(await service.health()).toMatchObject({ reachable: true, breaker: "closed" })
    }

    test.each(misdeeds)(
      "[A6] a Tryton that, from the first call, %s: erp_unavailable in time, then it works again",
      async (mood, cause) => {
        tryton.mood = mood
        expect((await refusalOf(() => service.retrieveCustomer("10001"))).cause).toMatch(cause)
        expect((await refusalOf(() => service.hasInvoice(asked))).cause).toMatch(cause)
        expect(await service.health()).toMatchObject({
          provider: "tryton",
          reachable: false,
          problem: "left alone for a while after repeated failures",
          breaker: "open",
        })
        await expectRecovery()
      }
    )

    test.each<[Mood, RegExp]>([
      ...misdeeds.filter(([mood]) => mood !== "refuses_login"),
      ["no_number", /code/],
      ["another_customer", /another customer/],
    ])(
      "[A6] a Tryton that, once we are logged in, %s: erp_unavailable in time, then it works again",
      async (mood, cause) => {
        expect(await service.retrieveCustomer("10001")).not.toBeNull()
        tryton.mood = mood
        const refused = await refusalOf(() => service.retrieveCustomer("10001"))
        expect(refused.cause).toMatch(cause)
        await refusalOf(() => service.retrieveCustomer("10001"))
        await expectRecovery()
      }
    )

    test("[F2] a login is never carried to where a redirect leads", async () => {
      tryton.mood = "redirects"
      await refusalOf(() => service.ping())
      expect(tryton.redirected).toEqual([])
    })

    test("[F2] a session that is over is renewed, once for all calls that wait for it", async () => {
      const before = tryton.logins
      const ask = () => Promise.all(Array.from({ length: 8 }, () => service.hasInvoice(asked)))
      expect(await ask()).not.toContain(false)
      expect(tryton.logins - before).toBe(1)
      tryton.endSessions()
      expect(await ask()).not.toContain(false)
      expect(tryton.logins - before).toBe(2)
    })
  },
})
