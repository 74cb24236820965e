import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMPANY_MODULE } from "."
import type CompanyModuleService from "./service"

jest.setTimeout(120_000)

moduleIntegrationTestRunner<CompanyModuleService>({
  moduleName: COMPANY_MODULE,
  resolve: __dirname,
  pathToMigrations: join(__dirname, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async (statement: string) => await MikroOrmWrapper.forkManager().execute(statement)
    const companyId = "comp_1"
    const tell = () => []
    const act = (businessUserId: string, successorId: string | null = null) => ({
      businessUserId,
      companyId,
      successorId,
      tell,
    })

    async function addUser(id: string, roleKeys: string[], status: "active" | "invited" | "deactivated" = "active") {
      await service.createBusinessUsers({ id, customer_id: `cus_${id}`, company_id: companyId, status })
      for (const role_key of roleKeys) {
        await service.createBusinessUserRoles({ business_user_id: id, role_key })
      }
    }

    beforeEach(async () => {
      await service.createCompanies({
        id: companyId,
        name: "Acme",
        currency_code: "eur",
        time_zone: "UTC",
        center_by_erp: true,
      })
    })

    it("[B4] leaves one main contact, however many take each other away at the same moment, by whatever way", async () => {
      const ids = Array.from({ length: 12 }, (_, nth) => `buser_${nth}`)
      for (const id of ids) {
        await addUser(id, ["main_contact"])
      }
      const ways = [
        (id: string) => service.users.deactivate(act(id)),
        (id: string) => service.users.remove(act(id)),
        (id: string) => service.users.update({ ...act(id), version: 1, changes: { role_keys: ["buyer"] } }),
        (id: string) =>
          service.users.detachCustomers({ customerIds: [`cus_${id}`], keepsMainContacts: true, tell }),
      ]
      const results = await Promise.allSettled(ids.map((id, nth) => ways[nth % ways.length]?.(id)))
      const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []))

      expect(refused).toEqual([expect.objectContaining({ code: "last_main_contact" })])
      expect(await service.listActiveMainContacts(companyId)).toHaveLength(1)
    })

    it("[B4] lets the last one go where a successor takes over in the same transaction", async () => {
      await addUser("buser_1", ["main_contact"])
      await addUser("buser_2", ["buyer"])
      await service.users.remove(act("buser_1", "buser_2"))
      expect(await service.listActiveMainContacts(companyId)).toMatchObject([{ customer_id: "cus_buser_2" }])
      expect(await service.retrievePlace("buser_2")).toMatchObject({ role_keys: ["buyer", "main_contact"], version: 2 })
      expect(await service.retrievePlace("buser_1")).toBeNull()
      expect(await sql("select role_key from cc_business_user_role where business_user_id = 'buser_1'")).toEqual([])
    })

    it.each([
      ["is invited", "buser_invited"],
      ["is deactivated", "buser_deactivated"],
      ["is nobody", "buser_none"],
      ["is the one who goes", "buser_1"],
    ])("[B4] does not let it go to a successor who %s", async (_, successorId) => {
      await addUser("buser_1", ["main_contact"])
      await addUser("buser_invited", ["buyer"], "invited")
      await addUser("buser_deactivated", ["main_contact"], "deactivated")
      await expect(service.users.deactivate(act("buser_1", successorId))).rejects.toMatchObject({
        code: "last_main_contact",
      })
      expect(await service.retrievePlace("buser_1")).toMatchObject({ status: "active", version: 1 })
    })

    it("[B4] gives back whoever went with a customer whose deletion was called off", async () => {
      await addUser("buser_1", ["main_contact"])
      await addUser("buser_2", ["main_contact"])
      await service.createBusinessAccounts({ customer_id: "cus_buser_1" })
      const input = { customerIds: ["cus_buser_1"], keepsMainContacts: true, tell }
      const detached = await service.users.detachCustomers(input)
      expect(await service.retrievePlace("buser_1")).toBeNull()
      expect(await service.retrieveAccount("cus_buser_1")).toBeNull()
      await service.users.attachCustomers(detached, [])
      expect(await service.retrievePlace("buser_1")).toMatchObject({ role_keys: ["main_contact"] })
      expect(await service.retrieveAccount("cus_buser_1")).not.toBeNull()
    })

    it("[B4] holds a customer back only where a center is at stake", async () => {
      await addUser("buser_1", ["main_contact"])
      const input = { customerIds: ["cus_buser_1"], keepsMainContacts: true, tell }
      await expect(service.users.detachCustomers(input)).rejects.toMatchObject({ code: "last_main_contact" })
      await sql("update cc_company set active = false")
      await service.users.detachCustomers(input)
      expect(await service.retrievePlace("buser_1")).toBeNull()
    })

    describe("a login to be made", () => {
      const claim = (draftId: string, leaseMs = 60_000) =>
        service.users.claimDraft({ draftId, email: "ada@example.com", plannedCustomerId: `cus_${draftId}`, leaseMs })

      it("[B6] holds its e-mail against all others, until its time is over", async () => {
        const claims = await Promise.all(Array.from({ length: 10 }, (_, nth) => claim(`draft_${nth}`, -1)))
        const holder = claims.findIndex(({ claimed }) => claimed)
        expect(claims.filter(({ claimed }) => claimed)).toHaveLength(1)
        const taken = await Promise.all(
          Array.from({ length: 4 }, () => service.users.takeOverDrafts({ only: null, limit: 10, leaseMs: 60_000 }))
        )
        expect(taken.flat()).toMatchObject([{ id: `draft_${holder}`, email: "ada@example.com" }])
        await expect(
          service.users.noteDraftIdentity({ draftId: `draft_${holder}`, authIdentityId: "authid_1" })
        ).rejects.toMatchObject({ code: "login_superseded" })
        await service.users.releaseDraft(`draft_${holder}`)
        expect(await claim("draft_late")).toEqual({ claimed: true })
      })
    })

    describe("the ERP's contacts", () => {
      const contact = (nth: number, more = {}) => ({
        contact_number: `k-${nth}`,
        salutation: null,
        name: `Person ${nth}`,
        email: `k${nth}@example.com`,
        phone: null,
        language_code: null,
        is_main: false,
        ...more,
      })

      it("[B2] are written where they differ and deleted where they vanished", async () => {
        await service.users.replaceContacts({ companyId, contacts: [contact(1), contact(2), contact(3)] })
        const before = await sql("select contact_number, id, updated_at from cc_erp_contact order by contact_number")
        await service.users.replaceContacts({ companyId, contacts: [contact(1), contact(3, { name: "New" })] })
        const after = await sql("select contact_number, id, updated_at from cc_erp_contact order by contact_number")
        expect(after).toMatchObject([before[0], { contact_number: "k-3", id: before[2]?.id }])
        expect(after[1]?.updated_at).not.toEqual(before[2]?.updated_at)
      })

      it("[B2] are listed without those who are users, searched, and paged by keys", async () => {
        await addUser("buser_1", ["buyer"])
        await sql("update cc_business_user set contact_number = 'k-1', email = 'k2@example.com'")
        const contacts = Array.from({ length: 12 }, (_, nth) => contact(nth + 1))
        await service.users.replaceContacts({ companyId, contacts })
        const seen: string[] = []
        let after: string | undefined
        do {
          const page = await service.users.listContacts({ companyId, limit: 4, offset: 0, after })
          expect(page.count).toBe(10)
          seen.push(...page.rows.map((row) => row.contact_number))
          after = page.next ?? undefined
        } while (after)
        expect(seen).toHaveLength(10)
        expect(new Set(seen).size).toBe(10)
        expect(seen).not.toContain("k-1")
        expect(seen).not.toContain("k-2")
        const found = await service.users.listContacts({ companyId, q: "K11@EXAMPLE", limit: 4, offset: 0 })
        expect(found.rows.map((row) => row.contact_number)).toEqual(["k-11"])
      })
    })
  },
})
