import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { ERP_MODULE } from "./module-key"
import type { ErpModuleService } from "./service"
import type { ErpCustomer } from "./types"

jest.setTimeout(60_000)

const dbName = "erp_module_spec"

const body = {
  customer_number: "00042",
  name: "Müller & Söhne GmbH",
  center_enabled: true,
  main_contact_emails: ["Chef@Example.com", "chef@example.com"],
  city: "Köln",
  country_code: "de",
  currency_code: "eur",
}

const customer: ErpCustomer = {
  customerNumber: "K-1",
  name: "First",
  centerEnabled: true,
  mainContactEmails: ["a@example.com"],
  address: {
    address_1: null,
    address_2: null,
    postal_code: null,
    city: "Köln",
    country_code: "de",
    phone: null,
  },
  currencyCode: "eur",
  timeZone: null,
  languageCode: "de",
  taxId: null,
}

moduleIntegrationTestRunner<ErpModuleService>({
  moduleName: ERP_MODULE,
  resolve: "./src/modules/erp",
  dbName,
  pathToMigrations: "./src/modules/erp/migrations",
  testSuite: ({ service, dbConfig }) => {
    let knex: Knex
    beforeAll(() => {
      knex = ModulesSdkUtils.createPgConnection({
        clientUrl: dbConfig.clientUrl,
        driverOptions: {},
      })
    })
    afterAll(() => knex.destroy())

    test("[F2] a customer of the directory is found by its number, blanks around it aside", async () => {
      await service.upsertDirectoryCustomer(body)
      expect(await service.retrieveCustomer("\u00a000042 ")).toMatchObject({
        customerNumber: "00042",
        name: "Müller & Söhne GmbH",
        centerEnabled: true,
        mainContactEmails: ["chef@example.com"],
        currencyCode: "eur",
      })
      const none = ["42", "", "00042\u0000", "9".repeat(10_000), "%"]
      for (const number of none) {
        expect(await service.retrieveCustomer(number)).toBeNull()
        const asked = { customerNumber: number, invoiceNumber: number }
        expect(await service.hasInvoice(asked)).toBe(false)
        expect((await service.listContacts(asked)).items).toEqual([])
      }
    })

    test("[F2] the operator's form replaces a customer as a whole, and the list finds it", async () => {
      const created = await service.upsertDirectoryCustomer(body)
      const { city: _city, ...without } = body
      const replaced = await service.upsertDirectoryCustomer({ ...without, name: "Neu AG" })
      expect(replaced).toEqual({ ...created, name: "Neu AG", city: null })
      await service.upsertDirectoryCustomer({ ...body, customer_number: "100%", name: "Pro_zent" })
      const found = async (q?: string) => {
        const list = await service.listDirectoryCustomers({ q, limit: 20, offset: 0 })
        expect(list).toMatchObject({ count: list.customers.length, countIsMinimum: false })
        return list.customers.map((one) => one.customer_number)
      }
      expect(await found()).toEqual(["00042", "100%"])
      expect(await found("neu")).toEqual(["00042"])
      expect(await found("0%")).toEqual(["100%"])
      expect(await found("_")).toEqual(["100%"])
      expect(await found("CHEF@example.com")).toEqual(["00042", "100%"])
      expect(await found("' or 1=1 --")).toEqual([])
    })

    test("[F2] counting the directory stops at 10,001", async () => {
      await knex.raw(
        `insert into erp_directory_customer (id, customer_number, name)
         select 'erpcus_' || n, 'N' || n, 'Customer ' || n from generate_series(1, 10050) n`
      )
      const list = await service.listDirectoryCustomers({ limit: 2, offset: 10_000 })
      expect(list).toMatchObject({ count: 10_001, countIsMinimum: true })
      expect(list.customers).toHaveLength(2)
    })

    test("[A11] the newest stored data stays, whatever order the answers come in", async () => {
      const late = new Date("2026-01-02T00:00:00Z")
      expect(await service.retrieveCustomerRecord("K-1")).toBeNull()
      await service.saveCustomerRecord({ ...customer, name: "Second" }, late)
      await service.saveCustomerRecord(customer, new Date("2026-01-01T00:00:00Z"))
      const stored = await service.retrieveCustomerRecord(" K-1")
      expect(stored).toEqual({ customer: { ...customer, name: "Second" }, fetchedAt: late })
      await service.saveCustomerRecord({ ...customer, name: "Third" })
      expect((await service.retrieveCustomerRecord("K-1"))?.customer.name).toBe("Third")
    })

    test("[F6] health tells that the directory answers", async () => {
      expect(service.usesDirectory()).toBe(true)
      expect(await service.health()).toEqual({
        provider: "directory",
        reachable: true,
        problem: null,
        latencyMs: expect.any(Number),
        breaker: "closed",
      })
    })

    test("[F2] the tables keep their promises against whoever writes", async () => {
      const insert = (values: object) =>
        knex("erp_directory_customer").insert({
          id: `erpcus_${Math.random()}`,
          name: "x",
          ...values,
        })
      await insert({ customer_number: "1" })
      await expect(insert({ customer_number: "1" })).rejects.toThrow(/unique/)
      await insert({ customer_number: "1", deleted_at: new Date() })
      await expect(insert({ customer_number: "" })).rejects.toThrow(/number_check/)
      await expect(insert({ customer_number: "2", country_code: "DE" })).rejects.toThrow(
        /country_check/
      )
      const record = { id: "r", customer_number: "2", data: customer, fetched_at: new Date() }
      await expect(knex("erp_customer_record").insert(record)).rejects.toThrow(/data_check/)
    })
  },
})
