import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { assert, asyncProperty, constantFrom, integer, record } from "fast-check"
import { COMPANY_MODULE } from ".."
import type CompanyModuleService from "../service"
import { writeCursor } from "../../../database/list-cursor"
import type { UserListFilter } from "./user-list"

jest.setTimeout(120_000)

const MANY = 12_000
const orders = ["name", "-name", "email", "-email", "created_at", "-created_at", "last_login_at", "-last_login_at"]

moduleIntegrationTestRunner<CompanyModuleService>({
  moduleName: COMPANY_MODULE,
  resolve: join(__dirname, ".."),
  pathToMigrations: join(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async (statement: string, values: unknown[] = []) =>
      await MikroOrmWrapper.forkManager().execute(statement, values)

    /** Names, instants and logins that many share, and users who have none. */
    async function seed(count: number): Promise<void> {
      await sql(`insert into cc_company (id, name, currency_code, time_zone) values ('comp_1', 'Acme', 'eur', 'UTC'), ('comp_2', 'Other', 'eur', 'UTC')`)
      await sql(
        `insert into cc_business_user (id, customer_id, company_id, status, first_name, last_name, email, contact_number, created_at)
         select 'buser_' || n, 'cus_' || n, case when n % 7 = 0 then 'comp_2' else 'comp_1' end,
           case when n % 5 = 0 then 'invited' else 'active' end,
           (array['Änne', 'Bob', 'zoë', '李'])[n % 4 + 1], (array['Müller', 'müller', 'O''Neill', 'Straße', 'van_der%'])[n % 5 + 1],
           'u' || n || '@example.com', 'K-' || n, timestamptz '2026-01-01' + (n % 11) * interval '1 microsecond'
         from generate_series(1, ?) n`,
        [count]
      )
      await sql(
        `insert into cc_business_account (id, customer_id, last_login_at)
         select 'bacc_' || n, 'cus_' || n, case when n % 3 > 0 then timestamptz '2026-02-01' + (n % 13) * interval '1 microsecond' end
         from generate_series(1, ?) n where n % 4 > 0`,
        [count]
      )
    }

    async function walk(filter: Omit<UserListFilter, "offset">): Promise<string[]> {
      const ids: string[] = []
      let after: string | undefined
      do {
        const page = await service.listUserRows({ ...filter, offset: 0, after })
        expect(page.rows.length).toBeLessThanOrEqual(filter.limit)
        ids.push(...page.rows.map((row) => row.business_user_id))
        after = page.next ?? undefined
      } while (after !== undefined)
      return ids
    }

    it("[B2] shows every row once while paging, in whatever order, and as one long page would", async () => {
      await seed(150)
      const sample = record({
        order: constantFrom(...orders),
        limit: integer({ min: 1, max: 40 }),
        companyId: constantFrom(undefined, "comp_1", "comp_2"),
        status: constantFrom(undefined, "active" as const, "invited" as const),
        q: constantFrom(undefined, "müller", "MÜLLER", "u1", "b", "_", "%", "'"),
      })
      await assert(
        asyncProperty(sample, async (filter) => {
          const whole = await service.listUserRows({ ...filter, limit: 1_000, offset: 0 })
          const paged = await walk(filter)
          expect(paged).toEqual(whole.rows.map((row) => row.business_user_id))
          expect(new Set(paged).size).toBe(whole.count)
          expect(whole.next).toBeNull()
        }),
        { numRuns: 60 }
      )
    })

    it("[B2] turns an order round row by row, users without a login last in both", async () => {
      await seed(60)
      const ids = async (order: string) =>
        (await service.listUserRows({ order, limit: 100, offset: 0 })).rows.map((row) => row.business_user_id)
      expect(await ids("-name")).toEqual((await ids("name")).reverse())
      const lastLogins = await sql(
        `select u.id from cc_business_user u join cc_business_account a on a.customer_id = u.customer_id
         where a.last_login_at is not null and u.status <> 'invited'`
      )
      const loggedIn = new Set(lastLogins.map((row) => String(row.id)))
      for (const order of ["last_login_at", "-last_login_at"]) {
        const listed = await ids(order)
        expect(new Set(listed.slice(0, loggedIn.size))).toEqual(loggedIn)
      }
    })

    it.each([
      ["all", undefined],
      ["what is found", "example"],
    ])("[B2] goes on in %s beyond row 10,000 by its key, and counts no further than 10,001", async (_, q) => {
      await seed(MANY)
      const last = await service.listUserRows({ order: "name", q, limit: 100, offset: 9_950 })
      expect(last).toMatchObject({ count: 10_001, countIsMinimum: true })
      const rest: string[] = last.rows.map((row) => row.business_user_id)
      let { next } = last
      while (next) {
        const page = await service.listUserRows({ order: "name", q, limit: 100, offset: 0, after: next })
        rest.push(...page.rows.map((row) => row.business_user_id))
        next = page.next
      }
      const expected = await sql(`select id from cc_business_user order by sort_name, id offset 9950`)
      expect(rest).toEqual(expected.map((row) => String(row.id)))
    })

    it("[B2] finds a short text at the beginning of words, a longer one anywhere, both literally", async () => {
      await seed(40)
      const count = async (q: string) => (await service.listUserRows({ order: "name", q, limit: 1, offset: 0 })).count
      expect(await count("bo")).toBe(10)
      expect(await count("ob")).toBe(0)
      expect(await count("ÄN")).toBe(10)
      expect(await count("üll")).toBe(16)
      expect(await count("er%")).toBe(8)
      expect(await count("a%c")).toBe(0)
      expect(await count("k-17")).toBe(1)
      expect(await count("李")).toBe(10)
    })

    it("[B2] filters by role and says whose roles they are", async () => {
      await seed(20)
      await service.createBusinessUserRoles([
        { business_user_id: "buser_1", role_key: "main_contact" },
        { business_user_id: "buser_1", role_key: "buyer" },
        { business_user_id: "buser_7", role_key: "main_contact" },
      ])
      const list = await service.listUserRows({ order: "name", companyId: "comp_1", roleKey: "main_contact", limit: 9, offset: 0 })
      expect(list.rows).toMatchObject([{ business_user_id: "buser_1", role_keys: ["buyer", "main_contact"] }])
    })

    const invalid: [string, string, string][] = [
      ["an order that there is not", "shoe_size", "x"],
      ["an order out of the language", "constructor", "x"],
      ["rubbish", "name", "%%%"],
      ["something that is no JSON", "name", Buffer.from("{").toString("base64url")],
      ["something else", "name", Buffer.from(`{"order":"name"}`).toString("base64url")],
      ["a cursor of another order", "name", writeCursor({ order: "-name", value: "a", id: "buser_1" })],
      ["an id that is none", "name", writeCursor({ order: "name", value: "a", id: "x' or 1=1" })],
      ["a zero byte", "name", writeCursor({ order: "name", value: "a\u0000", id: "buser_1" })],
      ["nothing where there is something", "name", writeCursor({ order: "name", value: null, id: "buser_1" })],
      ["an instant that is none", "created_at", writeCursor({ order: "created_at", value: "soon", id: "buser_1" })],
      ["an instant of no time", "created_at", writeCursor({ order: "created_at", value: "9999999999999999", id: "b" })],
    ]
    it.each(invalid)("[B2] refuses %s", async (_, order, after) => {
      await expect(service.listUserRows({ order, after, limit: 10, offset: 0 })).rejects.toMatchObject({ code: "invalid_data" })
    })

    it("[D1] lists companies by number, those without one last, and each once", async () => {
      await sql(
        `insert into cc_company (id, name, customer_number, currency_code, time_zone)
         select 'comp_' || n, 'C', case when n % 3 > 0 then 'N' || n end, 'eur', 'UTC' from generate_series(1, 25) n`
      )
      for (const order of ["customer_number", "-customer_number", "name", "-created_at"]) {
        const seen: string[] = []
        let after: string | undefined
        do {
          const page = await service.listCompanyRows({ order, limit: 4, offset: 0, after })
          seen.push(...page.rows.map((row) => row.id))
          after = page.next ?? undefined
        } while (after !== undefined)
        expect([order, seen.length, new Set(seen).size]).toEqual([order, 25, 25])
      }
    })
  },
})
