import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMPANY_MODULE } from "."
import type CompanyModuleService from "./service"
import type { ActivationCommit } from "./store/activation-store"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<CompanyModuleService>({
  moduleName: COMPANY_MODULE,
  resolve: __dirname,
  pathToMigrations: join(__dirname, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async (statement: string, values: unknown[] = []) =>
      await MikroOrmWrapper.forkManager().execute(statement, values)

    const claim = (activationId: string, changes: { leaseMs?: number; customerNumber?: string; email?: string } = {}) =>
      service.activations.claim({
        activationId,
        customerNumber: "0100",
        fingerprint: "f",
        email: "anna@example.com",
        plannedCustomerId: "cus_1",
        leaseMs: 60_000,
        ...changes,
      })

    const company = {
      id: "comp_1",
      customer_number: "0100",
      name: "Acme",
      center_by_erp: true,
      currency_code: "eur",
      time_zone: "Europe/Berlin",
      address_1: null,
      address_2: null,
      postal_code: null,
      city: null,
      country_code: null,
      phone: null,
      language_code: null,
      tax_id: null,
    }
    const commit = (activationId: string, changes: Partial<ActivationCommit> = {}) => {
      const customerId = "cus_1"
      return service.activations.commit({
        activationId,
        outcome: "company_created",
        company,
        customerGroupId: null,
        place: {
          id: `buser_${customerId}`,
          customerId,
          companyId: company.id,
          customerNumber: null,
          roleKeys: ["main_contact"],
          firstName: "Anna",
          lastName: "Müller",
          email: "anna@example.com",
          languageCode: "de",
          fields: {},
        },
        account: { customerId, emailConfirmed: false, confirmationRequired: false },
        departedCustomerIds: [],
        messages: [],
        departures: [],
        ...changes,
      })
    }
    const takeBack = (activationId: string, leaseMs = 60_000) => service.activations.takeBack({ activationId, leaseMs })

    describe("a run of an activation", () => {
      it("[A6] lets one of many at once have a number, and others have others", async () => {
        const claims = await Promise.all(Array.from({ length: 20 }, (_, nth) => claim(`actv_${nth}`)))
        expect(claims.filter(({ claimed }) => claimed)).toHaveLength(1)
        expect(await claim("actv_other", { customerNumber: "0200", email: "ben@example.com" })).toEqual({ claimed: true })
      })

      it("[A6] holds its e-mail as well, since two runs would make the same login", async () => {
        await claim("actv_1")
        expect(await claim("actv_2", { customerNumber: "0200" })).toMatchObject({ claimed: false, heldBy: "actv_1" })
        await service.activations.release("actv_1")
        expect(await claim("actv_2", { customerNumber: "0200" })).toEqual({ claimed: true })
      })

      it("[A8] asks an account that was there for a confirmation, and no longer once it is undone", async () => {
        await service.createBusinessAccounts({ customer_id: "cus_1" })
        await claim("actv_1")
        const account = { customerId: "cus_1", emailConfirmed: false, confirmationRequired: true }
        await commit("actv_1", { account })
        expect(await service.retrieveAccount("cus_1")).toMatchObject({ confirmation_required: true })
        await takeBack("actv_1")
        await service.activations.revert("actv_1")
        expect(await service.retrieveAccount("cus_1")).toMatchObject({ confirmation_required: false })
      })

      it("[A4] takes the place of a main contact whose account is gone out of the way, and of nobody else", async () => {
        const existing = await service.createCompanies({ name: "Acme", customer_number: "0100", currency_code: "eur", time_zone: "UTC" })
        for (const customer_id of ["cus_gone", "cus_there"]) {
          const { id } = await service.createBusinessUsers({ customer_id, company_id: existing.id, email: `${customer_id}@example.com` })
          await service.createBusinessUserRoles({ business_user_id: id, role_key: "main_contact" })
        }
        await claim("actv_1")
        const place = { id: "buser_new", customerId: "cus_1", companyId: existing.id, customerNumber: null, roleKeys: ["main_contact"], firstName: "", lastName: "", email: "cus_gone@example.com", languageCode: null, fields: {} }
        const join = (departedCustomerIds: string[], customerGroupId: string | null = null) =>
          commit("actv_1", { outcome: "main_contact_added", company: null, place, departedCustomerIds, customerGroupId })
        const superseded = { code: "activation_superseded" }
        await expect(join(["cus_gone"])).rejects.toMatchObject(superseded)
        await expect(join(["cus_gone", "cus_there"], "cusgroup_old")).rejects.toMatchObject(superseded)
        expect(await service.listActiveMainContacts(existing.id)).toHaveLength(2)
        await join(["cus_gone", "cus_there"])
        expect(await service.listActiveMainContacts(existing.id)).toMatchObject([{ customer_id: "cus_1" }])
      })

      it("[A4 B4] waits for whoever holds the company before it touches its users, so that neither blocks the other for ever", async () => {
        const existing = await service.createCompanies({ name: "Acme", customer_number: "0100", currency_code: "eur", time_zone: "UTC" })
        await service.createBusinessUsers({ id: "buser_gone", customer_id: "cus_gone", company_id: existing.id })
        await claim("actv_1")
        const place = { id: "buser_new", customerId: "cus_1", companyId: existing.id, customerNumber: null, roleKeys: ["main_contact"], firstName: "", lastName: "", email: "anna@example.com", languageCode: null, fields: {} }
        const joins: Promise<unknown>[] = []
        await MikroOrmWrapper.forkManager().transactional(async (other) => {
          await other.execute("select id from cc_company where id = ? for no key update", [existing.id])
          joins.push(commit("actv_1", { outcome: "main_contact_added", company: null, place, departedCustomerIds: ["cus_gone"] }))
          for (let waiting: unknown[] = []; waiting.length === 0; ) {
            waiting = await sql("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
          }
          await other.execute("select id from cc_business_user where id = 'buser_gone' for update")
        })
        await Promise.all(joins)
        expect(await service.listActiveMainContacts(existing.id)).toMatchObject([{ customer_id: "cus_1" }])
      })

      it("[A6] is taken over only once its time is over, and by one", async () => {
        await claim("actv_1", { leaseMs: -1 })
        await claim("actv_2", { customerNumber: "0200", email: "ben@example.com" })
        expect(await claim("actv_3")).toEqual({ claimed: false, heldBy: "actv_1", expired: true })
        const taken = await Promise.all(
          Array.from({ length: 5 }, () => service.activations.takeOver({ only: null, limit: 10, leaseMs: 60_000 }))
        )
        expect(taken.flat().map(({ id }) => id)).toEqual(["actv_1"])
      })

      it("[A6] that was taken over can neither note an identity nor commit", async () => {
        await claim("actv_1", { leaseMs: -1 })
        await service.activations.takeOver({ only: null, limit: 10, leaseMs: 60_000 })
        const superseded = { code: "activation_superseded" }
        await expect(commit("actv_1")).rejects.toMatchObject(superseded)
        await expect(
          service.activations.noteIdentity({ activationId: "actv_1", authIdentityId: "authid_1" })
        ).rejects.toMatchObject(superseded)
        expect(await service.findCompanyByNumber("0100")).toBeNull()
      })

      it("[A6] commits all of it or nothing", async () => {
        await service.createCompanies({ name: "By hand", customer_number: "0100", currency_code: "eur", time_zone: "UTC" })
        await claim("actv_1")
        await expect(commit("actv_1")).rejects.toMatchObject({ code: "activation_superseded" })
        expect(await sql("select state from cc_activation")).toEqual([{ state: "running" }])
        expect(await sql("select id from cc_business_user")).toEqual([])
      })

      it("[A6] gives back everything, and the number, where it is undone after its commit", async () => {
        await claim("actv_1")
        await commit("actv_1")
        expect(await service.retrievePlace("buser_cus_1")).toMatchObject({
          first_name: "Anna",
          last_name: "Müller",
          email: "anna@example.com",
          language_code: "de",
        })
        expect(await service.activations.findRepeat({ fingerprint: "f", hours: 24 })).toMatchObject({ customer_id: "cus_1" })
        // not before it was taken back: until then it stands
        await service.activations.revert("actv_1")
        expect(await service.activations.hasCommitted("actv_1")).toBe(true)
        await takeBack("actv_1")
        expect(await service.activations.hasCommitted("actv_1")).toBe(false)
        await service.activations.revert("actv_1")
        await service.activations.release("actv_1")
        for (const table of ["cc_company", "cc_business_user", "cc_business_user_role", "cc_business_account"]) {
          expect([table, await sql(`select id from ${table}`)]).toEqual([table, []])
        }
        expect(await claim("actv_2")).toEqual({ claimed: true })
      })

      it("[A2 A6] takes the place of the one without a company, which stands again where it is undone", async () => {
        await claim("actv_1")
        await sql(`insert into cc_business_user (id, customer_id, customer_number, status) values ('buser_plain', 'cus_1', '0100', 'active'),
          ('buser_other', 'cus_2', '0100', 'active'), ('buser_elsewhere', 'cus_1', '0200', 'active')`)
        await sql(`insert into cc_cart (cart_id, customer_id, business_user_id, priced, ordered_at)
          values ('cart_open', 'cus_1', 'buser_plain', true, null), ('cart_ordered', 'cus_1', 'buser_plain', true, now())`)
        const carts = async () => await sql("select cart_id, business_user_id, company_id, priced from cc_cart order by cart_id")
        const ordered = { cart_id: "cart_ordered", business_user_id: "buser_plain", company_id: null, priced: true }
        const standing = async () => (await sql("select id from cc_business_user where deleted_at is null order by id")).map(({ id }) => id)
        await commit("actv_1")
        expect(await standing()).toEqual(["buser_cus_1", "buser_elsewhere", "buser_other"])
        expect(await carts()).toEqual([{ cart_id: "cart_open", business_user_id: "buser_cus_1", company_id: "comp_1", priced: false }, ordered])
        await takeBack("actv_1")
        await service.activations.revert("actv_1")
        expect(await standing()).toEqual(["buser_elsewhere", "buser_other", "buser_plain"])
        expect(await carts()).toEqual([{ cart_id: "cart_open", business_user_id: "buser_plain", company_id: null, priced: false }, ordered])
      })

      it("[A6] holds its number while it is taken back, unless another has it by now, and the job finds it either way", async () => {
        await claim("actv_1")
        await commit("actv_1")
        expect(await takeBack("actv_1")).toMatchObject({ id: "actv_1", login_begun_at: null })
        expect(await claim("actv_2")).toMatchObject({ claimed: false, heldBy: "actv_1" })
        await service.activations.release("actv_1")
        await claim("actv_2")
        await takeBack("actv_1", -1)
        expect(await sql("select id, state from cc_activation order by id")).toEqual([
          { id: "actv_1", state: "reverting" },
          { id: "actv_2", state: "running" },
        ])
        const taken = await service.activations.takeOver({ only: null, limit: 10, leaseMs: 60_000 })
        expect(taken.map(({ id }) => id)).toEqual(["actv_1"])
        await service.activations.revert("actv_1")
        expect(await sql("select id from cc_company")).toEqual([])
        await service.activations.release("actv_1")
        expect(await service.activations.takeOver({ only: null, limit: 10, leaseMs: 60_000 })).toEqual([])
      })

      it("[A6] that was refused has made nothing, and is not taken back", async () => {
        await claim("actv_1")
        await service.activations.refuse({ activationId: "actv_1", messages: [], application: null })
        expect(await takeBack("actv_1")).toBeNull()
        expect(await sql("select state from cc_activation")).toEqual([{ state: "refused" }])
      })

      it("[A6] waits, where the answer to a commit was lost, until it is known whether it stands", async () => {
        await claim("actv_1")
        const looks: Promise<boolean>[] = []
        await MikroOrmWrapper.forkManager().transactional(async (other) => {
          await other.execute("update cc_activation set state = 'done', outcome = 'company_created' where id = 'actv_1'")
          looks.push(service.activations.hasCommitted("actv_1"))
          for (let waiting: unknown[] = []; waiting.length === 0; ) {
            waiting = await sql("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
          }
        })
        expect(await Promise.all(looks)).toEqual([true])
      })

      it("[A6] is forgotten a week after it came to nothing, a finished one never", async () => {
        await claim("actv_1")
        await service.activations.release("actv_1")
        await claim("actv_2")
        await commit("actv_2")
        await sql("update cc_activation set finished_at = now() - interval '8 days'")
        await service.clearOutdated()
        expect(await sql("select id from cc_activation")).toEqual([{ id: "actv_2" }])
      })
    })

    describe("attempts", () => {
      it("[A9] are counted over every instance, and end with the hour", async () => {
        const verdicts = await Promise.all(Array.from({ length: 25 }, () => service.attempts.countAttempt("10.0.0.1")))
        expect(verdicts.filter(({ retryAfterSeconds }) => retryAfterSeconds === null)).toHaveLength(20)
        expect((await service.attempts.countAttempt("10.0.0.2")).retryAfterSeconds).toBeNull()
        await sql("update cc_attempt set expire = 1")
        expect((await service.attempts.countAttempt("10.0.0.1")).retryAfterSeconds).toBeNull()
        await sql("update cc_attempt set expire = 1")
        await service.clearOutdated()
        expect(await sql("select key from cc_attempt")).toEqual([])
      })
    })

    describe("the tables", () => {
      it("[D4] refuse a second company by a number, but not one whose number was given up", async () => {
        const values = { name: "Acme", customer_number: "7", currency_code: "eur", time_zone: "UTC" }
        const first = await service.createCompanies(values)
        await expect(service.createCompanies(values)).rejects.toThrow()
        await service.softDeleteCompanies([first.id])
        await expect(service.createCompanies(values)).resolves.toMatchObject({ customer_number: "7" })
      })

      it.each([
        ["a number with blanks around", { customer_number: " 7" }],
        ["a currency that is none", { currency_code: "Euro" }],
        ["an empty name", { name: "" }],
        ["a parent that is not there", { parent_id: "comp_none" }],
      ])("[D4] refuse %s", async (_, changes) => {
        await expect(
          service.createCompanies({ name: "Acme", currency_code: "eur", time_zone: "UTC", ...changes })
        ).rejects.toThrow()
      })

      it("[A11] refuse a user name that somebody has, whatever its case", async () => {
        await service.createBusinessAccounts({ customer_id: "cus_1", user_name: "anna" })
        await expect(service.createBusinessAccounts({ customer_id: "cus_2", user_name: "anna" })).rejects.toThrow()
        await expect(service.createBusinessAccounts({ customer_id: "cus_2", user_name: "Anna" })).rejects.toThrow()
        await expect(service.createBusinessAccounts({ customer_id: "cus_2", user_name: "a@b" })).rejects.toThrow()
        expect(await service.findCustomerByUserName("ANNA")).toBe("cus_1")
      })
    })
  },
})
