import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ERP_MODULE } from "./module-key"
import type { ErpModuleService } from "./service"

jest.setTimeout(60_000)

const customer = {
  customer_number: "00042",
  name: "Müller & Söhne GmbH",
  center_enabled: true,
  main_contact_emails: ["Chef@Example.com", "chef@example.com"],
  city: "Köln",
  country_code: "de",
  currency_code: "eur",
}

moduleIntegrationTestRunner<ErpModuleService>({
  moduleName: ERP_MODULE,
  resolve: "./src/modules/erp",
  dbName: "erp_module_spec",
  pathToMigrations: "./src/modules/erp/migrations",
  testSuite: ({ service }) => {
    test("[F2] a customer of the directory is found by its number, blanks around it aside", async () => {
      await service.upsertDirectoryCustomer(customer)
      expect(await service.retrieveCustomer("\u00a000042 ")).toMatchObject({
        customerNumber: "00042",
        name: "Müller & Söhne GmbH",
        centerEnabled: true,
        mainContactEmails: ["chef@example.com"],
        currencyCode: "eur",
      })
      expect(await service.retrieveCustomer("42")).toBeNull()
      expect(await service.retrieveCustomer("")).toBeNull()
      expect(await service.retrieveCustomer("00042\u0000")).toBeNull()
      expect(await service.retrieveCustomer("9".repeat(10_000))).toBeNull()
    })
  },
})
