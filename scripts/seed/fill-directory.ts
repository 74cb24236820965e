import { stringify } from "csv-stringify/sync"
import { ERP_MODULE } from "../../src/modules/erp"
import type { DirectoryFileKind, ErpModuleService } from "../../src/modules/erp"
import type { MedusaContainer } from "@medusajs/framework/types"

/** A row of a directory's file: a value for each column; several e-mails are parted by blanks. */
export type DirectoryRow = Readonly<Record<string, string | boolean | null>>

/** Rows for the embedded directory, by the columns that docs/erp-providers.md tells. */
export type DirectoryRows = Partial<Record<DirectoryFileKind, readonly DirectoryRow[]>>

/**
 * Fills the embedded ERP directory the way a shop does, by its CSV import.
 *
 * @throws where the import refuses a row
 */
export async function fillDirectory(container: MedusaContainer, rows: DirectoryRows): Promise<void> {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  for (const kind of ["customers", "contacts", "invoices"] as const) {
    const ofKind = rows[kind] ?? []
    if (ofKind.length === 0) {
      continue
    }
    const columns = [...new Set(ofKind.flatMap((row) => Object.keys(row)))]
    const cast = { boolean: (value: boolean) => String(value) }
    const csv = stringify([...ofKind], { header: true, columns, cast })
    const { error_count, errors } = await erp.importDirectoryCsv({ kind, csv, dryRun: false })
    if (error_count > 0) {
      throw new Error(`The directory refused ${error_count} ${kind}: ${JSON.stringify(errors[0])}`)
    }
  }
}
