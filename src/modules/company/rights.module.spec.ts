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
    const sql = async (statement: string, values: unknown[] = []) =>
      await MikroOrmWrapper.forkManager().execute(statement, values)
    const role = { name: "Clerk", description: null, permissions: ["users.manage"], assignable: true }
    const deny = (...permissions: string[]) => permissions.map((permission) => ({ permission, effect: "deny" as const }))
    const silent = () => []

    async function seed(): Promise<{ companyId: string; userId: string }> {
      const company = await service.createCompanies({ name: "Acme", currency_code: "eur", time_zone: "UTC" })
      const user = await service.createBusinessUsers({ customer_id: "cus_1", company_id: company.id })
      return { companyId: company.id, userId: user.id }
    }

    describe("roles", () => {
      it("[B8] of one key are made once, though many ask at once", async () => {
        const made = await Promise.allSettled(
          Array.from({ length: 8 }, (_, nth) => service.roles.create({ id: `role_${nth}`, key: "clerk", ...role }, []))
        )
        expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        expect(made).toContainEqual({ status: "rejected", reason: expect.objectContaining({ code: "role_key_taken" }) })
      })

      it("[B8] change once for one version, and tell of it in the same transaction", async () => {
        await service.roles.create({ id: "role_1", key: "clerk", ...role }, [])
        const update = { id: "role_1", version: 1, changes: { permissions: ["audit.view"] } }
        const failing = service.roles.update(update, () => {
          throw new Error("the word could not be written")
        })
        await expect(failing).rejects.toThrow("could not be written")
        expect(await service.roles.list()).toMatchObject([{ permissions: ["users.manage"], version: 1 }])
        const results = await Promise.all([1, 2, 3].map(() => service.roles.update(update, silent)))
        expect(results.filter(({ updated }) => updated)).toHaveLength(1)
        expect(await service.roles.list()).toMatchObject([{ permissions: ["audit.view"], version: 2, name: "Clerk" }])
        await expect(service.roles.update({ ...update, id: "role_none" }, silent)).rejects.toMatchObject({ code: "not_found" })
      })

      it("[B8] go only while nobody holds them, and their key is free then", async () => {
        const { userId } = await seed()
        await service.roles.create({ id: "role_1", key: "clerk", ...role }, [])
        await service.createBusinessUserRoles({ business_user_id: userId, role_key: "clerk" })
        expect((await service.roles.countHolders()).get("clerk")).toBe(1)
        await expect(service.roles.delete("role_1", silent)).rejects.toMatchObject({ code: "role_in_use" })
        await service.softDeleteBusinessUsers([userId])
        await service.roles.delete("role_1", silent)
        await expect(service.roles.delete("role_1", silent)).rejects.toMatchObject({ code: "not_found" })
        await expect(service.roles.create({ id: "role_2", key: "clerk", ...role }, [])).resolves.toMatchObject({ version: 1 })
      })
    })

    describe("rights", () => {
      it("[B12] replace what the same hand had set, and leave the other's alone", async () => {
        const { companyId, userId } = await seed()
        const befores: unknown[] = []
        const user = (source: "operator" | "company", settings: ReturnType<typeof deny>) =>
          service.rights.setOfUser({ businessUserId: userId, source, settings }, () => undefined, (_, before) => {
            befores.push(before)
            return []
          })
        await service.rights.setOfCompany({ companyId, settings: deny("export") }, silent)
        await user("company", deny("orders.place", "baskets.own"))
        await user("operator", deny("orders.place"))
        await user("company", deny("profile.edit"))
        expect(befores).toEqual([[], [], deny("baskets.own", "orders.place")])
        const place = await service.retrievePlace(userId)
        expect(place?.settings.map(({ scope, source, permission }) => `${scope} ${source} ${permission}`).sort()).toEqual([
          "company operator export",
          "user company profile.edit",
          "user operator orders.place",
        ])
        expect(await service.rights.listOfCompany(companyId)).toEqual(deny("export"))
      })

      it("[B12] stay as they were where the judge refuses, or the word cannot be written", async () => {
        const { userId } = await seed()
        const set = { businessUserId: userId, source: "company" as const, settings: deny("export") }
        const refuse = () => {
          throw new Error("refused")
        }
        await expect(service.rights.setOfUser(set, refuse, silent)).rejects.toThrow("refused")
        await expect(service.rights.setOfUser(set, () => undefined, refuse)).rejects.toThrow("refused")
        expect(await sql("select id from cc_access_setting")).toEqual([])
      })

      it("[B12] of one user and of one company change one after the other", async () => {
        const { companyId, userId } = await seed()
        const lists = [deny("export"), deny("orders.place", "export"), deny()]
        await Promise.all(
          [...lists, ...lists].flatMap((settings) => [
            service.rights.setOfUser({ businessUserId: userId, source: "operator", settings }, () => undefined, silent),
            service.rights.setOfCompany({ companyId, settings }, silent),
          ])
        )
        for (const owner of ["is null", "is not null"]) {
          const rows = await sql(`select permission, effect from cc_access_setting where business_user_id ${owner} order by permission desc`)
          expect(lists).toContainEqual(rows)
        }
      })

      it("[B12] are not set for what is not there, nor for a user without a company", async () => {
        const plain = await service.createBusinessUsers({ customer_id: "cus_2", customer_number: "0900" })
        const missing = { code: "not_found" }
        for (const businessUserId of ["buser_none", plain.id]) {
          const set = { businessUserId, source: "operator" as const, settings: [] }
          await expect(service.rights.setOfUser(set, () => undefined, silent)).rejects.toMatchObject(missing)
        }
        await expect(service.rights.setOfCompany({ companyId: "comp_none", settings: [] }, silent)).rejects.toMatchObject(missing)
        const grant = { businessUserId: "buser_none", customerNumbers: [] }
        await expect(service.rights.setDelegateNumbers(grant, silent)).rejects.toMatchObject(missing)
      })

      it("[B10] to act for others are replaced as a whole", async () => {
        const { userId } = await seed()
        const befores: unknown[] = []
        for (const customerNumbers of [["0300", "0200"], ["*"], []]) {
          await service.rights.setDelegateNumbers({ businessUserId: userId, customerNumbers }, (_, before) => {
            befores.push(before)
            return []
          })
        }
        expect(befores).toEqual([[], ["0200", "0300"], ["*"]])
        expect((await service.retrievePlace(userId))?.delegate_numbers).toEqual([])
      })
    })

    it("[D12] names users of one company only, whoever left it included, the present place first", async () => {
      const { companyId, userId } = await seed()
      const other = await service.createCompanies({ name: "Other", currency_code: "eur", time_zone: "UTC" })
      await service.createBusinessUsers({ customer_id: "cus_9", company_id: other.id, first_name: "Far" })
      await service.softDeleteBusinessUsers([userId])
      const again = await service.createBusinessUsers({ customer_id: "cus_1", company_id: companyId, first_name: "Back" })
      const names = await service.listUserNames({ companyId, ids: ["cus_1", "cus_9", userId, "", "user_1"] })
      expect(names.map((name) => name.business_user_id)).toEqual([again.id, userId])
    })
  },
})
