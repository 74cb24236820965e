import { resolve } from "node:path"
import { MikroORM, defineConfig } from "@medusajs/framework/mikro-orm/postgresql"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CustomDBMigrator, ModulesSdkUtils } from "@medusajs/framework/utils"
import { importDirectoryFile } from "../../src/modules/erp/directory/import-directory-file"
import type { DirectoryFileKind } from "../../src/modules/erp/directory/types"
import { parseSamples, type Samples } from "./samples"

const migrations = resolve(__dirname, "../../src/modules/erp/migrations")

const files: Readonly<Record<DirectoryFileKind, string>> = {
  customers: `customer_number,name,center_enabled,main_contact_emails,city,country_code
10001,Müller & Söhne GmbH,yes,Anna@mueller.example,Köln,DE
00042,Bäckerei Nüßlein,no,kontakt@nuesslein.example,Nürnberg,DE
K-7,Shared Mailbox Ltd,yes,,London,GB
`,
  contacts: `customer_number,contact_number,name,email,is_main
10001,3,Anna Müller,anna@mueller.example,yes
10001,10,Jens Groß,jens@mueller.example,no
10001,a-1,Ölaf Lager,,no
K-7,1,Front Office,office@shared.example,yes
`,
  invoices: `customer_number,invoice_number,status
10001,INV-1,issued
10001,INV-2,draft
10001,INV-3,cancelled
00042,INV-1b,issued
`,
}

/** What the files above say. */
export const directorySamples: Samples = parseSamples({
  customers: [
    { customerNumber: "10001", centerEnabled: true, mainContactEmails: ["anna@mueller.example"] },
    {
      customerNumber: "00042",
      centerEnabled: false,
      mainContactEmails: ["kontakt@nuesslein.example"],
    },
    { customerNumber: "K-7", centerEnabled: true, mainContactEmails: ["office@shared.example"] },
  ],
  invoices: [
    { customerNumber: "10001", invoiceNumber: "INV-1" },
    { customerNumber: "00042", invoiceNumber: "INV-1b" },
  ],
  notIssued: [
    { customerNumber: "10001", invoiceNumber: "INV-2" },
    { customerNumber: "10001", invoiceNumber: "INV-3" },
  ],
  contacts: { customerNumber: "10001", count: 3 },
  writesAt: "10001",
  ordersAt: { customerNumber: "10001", sku: "SCREW-8", currencyCode: "eur" },
})

/** Makes the directory's tables in an empty database and feeds them from CSV files. */
export async function openSampleDirectory(
  databaseUrl: string
): Promise<{ knex: Knex; close(): Promise<void> }> {
  await migrate(databaseUrl)
  const knex: Knex = ModulesSdkUtils.createPgConnection({
    clientUrl: databaseUrl,
    driverOptions: {},
  })
  const close = () => knex.destroy()
  try {
    for (const kind of ["customers", "contacts", "invoices"] as const) {
      const report = await importDirectoryFile(knex, { kind, csv: files[kind], dryRun: false })
      const [error] = report.errors
      if (error) {
        throw new Error(`sample ${kind}, line ${error.line}: ${error.message}`)
      }
    }
    return { knex, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function migrate(databaseUrl: string): Promise<void> {
  const orm = await MikroORM.init(
    defineConfig({
      clientUrl: databaseUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      migrations: { path: migrations, pathTs: migrations, silent: true, snapshot: false },
      extensions: [CustomDBMigrator],
    })
  )
  try {
    await orm.getSchemaGenerator().ensureDatabase()
    await orm.getMigrator().up()
  } finally {
    await orm.close()
  }
}
