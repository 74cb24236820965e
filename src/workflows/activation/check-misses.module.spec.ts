import { dirname, join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { checkMisses, countMiss } from "./check-misses"
import type { MissAsker } from "./check-misses"

jest.setTimeout(60_000)

const room = dirname(require.resolve("../../modules/company"))

moduleIntegrationTestRunner<CompanyModuleService>({
  moduleName: COMPANY_MODULE,
  resolve: room,
  pathToMigrations: join(room, "migrations"),
  testSuite: ({ service }) => {
    describe("misses at one number", () => {
      const signedIn = (customerId: string) => ({
        customerNumber: "0100",
        email: `${customerId}@example.com`,
        signedIn: { customerId },
      })
      const isOpen = async (asker: MissAsker) => (await checkMisses(service, asker)).retryAfterSeconds === null
      const miss = async (asker: MissAsker, times = 5) => {
        for (let misses = 0; misses < times; misses++) {
          await countMiss(service, asker)
        }
      }

      it("[A9] of a signed-in person lock out neither the next one nor whoever is not signed in", async () => {
        await miss(signedIn("cus_1"))
        expect(await isOpen(signedIn("cus_1"))).toBe(false)
        expect(await isOpen(signedIn("cus_2"))).toBe(true)
        expect(await isOpen({ ...signedIn("cus_1"), signedIn: null })).toBe(true)
      })

      it("[A9] come to an end however many accounts somebody opens, but for whom the operator released", async () => {
        for (const customerId of ["cus_1", "cus_2", "cus_3", "cus_4"]) {
          expect(await isOpen(signedIn(customerId))).toBe(true)
          await miss(signedIn(customerId))
        }
        expect(await isOpen(signedIn("cus_5"))).toBe(false)
        expect(await isOpen({ ...signedIn("cus_5"), customerNumber: "0200" })).toBe(true)
        await service.createApplications({
          kind: "activation_help",
          status: "accepted",
          customer_number: "0100",
          email: "cus_5@example.com",
          locale: "en",
          decided_at: new Date(),
        })
        expect(await isOpen(signedIn("cus_5"))).toBe(true)
        await miss(signedIn("cus_5"))
        expect(await isOpen(signedIn("cus_5"))).toBe(false)
      })
    })
  },
})
