import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ERP_MODULE } from "../module-key"
import type { ErpModuleService } from "../service"
import type { DirectoryFileKind } from "./types"

jest.setTimeout(60_000)

const customers = `\ufeffcustomer_number;name;center_enabled;main_contact_emails;city
00042;Bäckerei Nüßlein;nein;;Nürnberg
K-1;"Müller ""& Söhne""
GmbH";ja;Anna@mueller.example,b@mueller.example;Köln
K-2;"Zwei;Punkt";x;;
`

moduleIntegrationTestRunner<ErpModuleService>({
  moduleName: ERP_MODULE,
  resolve: "./src/modules/erp",
  dbName: "erp_import_spec",
  pathToMigrations: "./src/modules/erp/migrations",
  testSuite: ({ service }) => {
    const importCsv = (kind: DirectoryFileKind, csv: string, dryRun = false) =>
      service.importDirectoryCsv({ kind, csv, dryRun })
    const numbers = async () => {
      const list = await service.listDirectoryCustomers({ limit: 100, offset: 0 })
      return list.customers.map((one) => one.customer_number)
    }
    const good = { errors: [], error_count: 0, dry_run: false }

    test("[F2] a file creates, a second one updates what changed and counts the rest", async () => {
      const file = customers.replace("\nGmbH", " GmbH")
      expect(await importCsv("customers", file)).toEqual({
        ...good,
        created: 3,
        updated: 0,
        unchanged: 0,
      })
      expect(await importCsv("customers", file)).toEqual({
        ...good,
        created: 0,
        updated: 0,
        unchanged: 3,
      })
      const changed = file.replace("Nürnberg", "Fürth")
      expect(await importCsv("customers", changed)).toEqual({
        ...good,
        created: 0,
        updated: 1,
        unchanged: 2,
      })
      expect(await service.retrieveCustomer("K-1")).toMatchObject({
        name: 'Müller "& Söhne" GmbH',
        mainContactEmails: ["anna@mueller.example", "b@mueller.example"],
      })
    })

    test("[F2] columns that a file has not stay as they were; empty cells empty them", async () => {
      await importCsv("customers", "customer_number,name,city,tax_id\n1,One,Köln,DE1\n")
      await importCsv("customers", "customer_number,name,city\n1,Uno,\n")
      const [row] = (await service.listDirectoryCustomers({ limit: 1, offset: 0 })).customers
      expect(row).toMatchObject({ name: "Uno", city: null, tax_id: "DE1" })
    })

    test("[F2] a broken row is told by line and column and never stops the others", async () => {
      const csv = `customer_number,name,country_code
1,One,de
,Nobody,de

2,Two,Germany
3,"Three
lines",de
4,Four
1,One again,de
5,Five,de
6,"never closed,de
7,Seven,de
`
      const report = await importCsv("customers", csv)
      expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 0, error_count: 6 })
      expect(report.errors.map(({ line, column }) => [line, column])).toEqual([
        [3, "customer_number"],
        [5, "country_code"],
        [6, "name"],
        [8, null],
        [9, "customer_number"],
        [11, null],
      ])
      expect(report.errors[4]?.message).toBe("has the same customer_number as line 2")
      expect(await numbers()).toEqual(["1", "5"])
    })

    test("[F2] a dry run counts the same and stores nothing", async () => {
      const file = customers.replace("\nGmbH", " GmbH")
      const report = await importCsv("customers", file, true)
      expect(report).toEqual({ ...good, created: 3, updated: 0, unchanged: 0, dry_run: true })
      expect(await numbers()).toEqual([])
    })

    test.each([
      ["customer_number,citty\n1,Köln\n", ["citty", "name"]],
      ["customer_number,name,name\n1,a,b\n", ["name"]],
      ["1,One\n2,Two\n", ["1", "one", "customer_number", "name"]],
      ["", [null]],
      ['"customer_number,name\n1,One\n', [null, null]],
    ])("[F2] a wrong header stops the file and names the columns: %j", async (csv, columns) => {
      const report = await importCsv("customers", csv)
      expect(report).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 0,
        error_count: columns.length,
      })
      expect(report.errors.map((error) => error.column)).toEqual(columns)
      expect(await numbers()).toEqual([])
    })

    test("[F2] contacts and invoices belong to a customer of the directory", async () => {
      await importCsv("customers", "customer_number,name\n00042,Nüßlein\n")
      const contacts =
        "customer_number,contact_number,name,email,is_main\n00042,9,Änne,A@n.example,ja\n42,1,x,,\n"
      expect(await importCsv("contacts", contacts)).toMatchObject({
        created: 1,
        errors: [{ line: 3, column: "customer_number" }],
      })
      const invoices =
        "Customer Number,Invoice-Number,status\n00042,R1,\n00042,R2,draft\n00042,R3,cancelled\n"
      expect(await importCsv("invoices", invoices)).toMatchObject({ created: 3, error_count: 0 })
      expect((await service.retrieveCustomer("00042"))?.mainContactEmails).toEqual(["a@n.example"])
      const proven = await Promise.all(
        ["R1", " R1 ", "R2", "R3", "r1"].map((invoiceNumber) =>
          service.hasInvoice({ customerNumber: "00042", invoiceNumber })
        )
      )
      expect(proven).toEqual([true, true, false, false, false])
      const [row] = (await service.listDirectoryCustomers({ limit: 1, offset: 0 })).customers
      expect(row).toMatchObject({ contact_count: 1, invoice_count: 3 })
    })

    test("[F2] 2,500 rows with 1,500 broken ones: 1,000 errors are kept, all are counted", async () => {
      const rows = Array.from({ length: 4_000 }, (_none, index) =>
        index % 8 < 3 ? `${index},` : `${index},Customer ${index}`
      )
      const report = await importCsv("customers", `customer_number,name\n${rows.join("\n")}\n`)
      expect(report).toMatchObject({ created: 2_500, error_count: 1_500 })
      expect(report.errors).toHaveLength(1_000)
    })

    test("[F2] two files at once, in opposite order, both arrive", async () => {
      const rows = Array.from({ length: 3_000 }, (_none, index) => `${index},Customer ${index}`)
      const file = (lines: string[]) => `customer_number,name\n${lines.join("\n")}\n`
      const reports = await Promise.all([
        importCsv("customers", file(rows)),
        importCsv("customers", file([...rows].reverse())),
      ])
      expect(reports.map((report) => report.created + report.unchanged)).toEqual([3_000, 3_000])
      expect(reports.map((report) => report.created).sort()).toEqual([0, 3_000])
    })
  },
})
