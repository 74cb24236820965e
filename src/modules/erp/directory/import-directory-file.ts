import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { parseHeader } from "../../../csv/parse-header"
import { parseRow, type FileRow } from "../../../csv/parse-row"
import { readCsv, UnreadableCsvError } from "../../../csv/read-csv"
import { fileColumns } from "./file-columns"
import { ImportReport } from "./import-report"
import { mergeRows } from "./merge-rows"
import { directoryTables } from "./table-columns"
import type { DirectoryFileKind, DirectoryImportResult } from "./types"

/** Rows of one statement: few round trips, and no statement that holds the file. */
const batchSize = 1_000

/**
 * Brings a CSV file into the directory: rows with a new key are created, others get the
 * columns that the file has, and nothing is deleted. A broken row is
 * reported by its line and never stops the others; a wrong header stops the file.
 * All in one transaction: a failure in between leaves nothing, a dry run neither.
 */
export async function importDirectoryFile(
  knex: Knex,
  input: { kind: DirectoryFileKind; csv: string; dryRun: boolean }
): Promise<DirectoryImportResult> {
  const report = new ImportReport(input.dryRun)
  const transaction = await knex.transaction()
  try {
    await transaction.raw("select pg_advisory_xact_lock(hashtext('erp_directory_import'))")
    await importRows(transaction, input, report)
  } catch (error) {
    await transaction.rollback()
    throw error
  }
  await (input.dryRun ? transaction.rollback() : transaction.commit())
  return report.result()
}

async function importRows(
  knex: Knex,
  { kind, csv }: { kind: DirectoryFileKind; csv: string },
  report: ImportReport
): Promise<void> {
  const columns = fileColumns[kind]
  const { key } = directoryTables[kind]
  const rows = readCsv(csv)
  const first = await rows.next().catch(unreadable(report))
  const { header, errors } = parseHeader(columns, first?.value)
  errors.forEach((error) => report.refuse(error))
  if (errors.length > 0) {
    await rows.return(undefined)
    return
  }
  const lines = new Map<string, number>()
  let batch: FileRow[] = []
  const flush = async () => {
    await importBatch(knex, { kind, header, rows: batch }, report)
    batch = []
  }
  try {
    for await (const row of rows) {
      const parsed = parseRow(columns, header, row)
      if (!parsed.ok) {
        report.refuse(parsed.error)
        continue
      }
      const name = JSON.stringify(key.map((column) => parsed.row.values[column]))
      const before = lines.get(name)
      if (before !== undefined) {
        const message = `has the same ${key.join(" and ")} as line ${before}`
        report.refuse({ line: row.line, column: key.at(-1) ?? null, message })
        continue
      }
      lines.set(name, row.line)
      batch.push(parsed.row)
      if (batch.length === batchSize) {
        await flush()
      }
    }
  } catch (error) {
    unreadable(report)(error)
  }
  await flush()
}

async function importBatch(
  knex: Knex,
  input: { kind: DirectoryFileKind; header: readonly string[]; rows: readonly FileRow[] },
  report: ImportReport
): Promise<void> {
  const known = input.kind === "customers" ? null : await knownCustomers(knex, input.rows)
  const accepted = input.rows.filter((row) => {
    if (!known || known.has(row.values.customer_number)) {
      return true
    }
    const message = "no customer of the directory has this number; import the customers first"
    report.refuse({ line: row.line, column: "customer_number", message })
    return false
  })
  if (accepted.length > 0) {
    const table = directoryTables[input.kind]
    const rows = accepted.map((row) => row.values)
    report.add(await mergeRows(knex, { table, columns: input.header, rows }))
  }
}

async function knownCustomers(knex: Knex, rows: readonly FileRow[]): Promise<Set<unknown>> {
  const numbers = new Set(rows.map((row) => String(row.values.customer_number)))
  const known = await knex("erp_directory_customer")
    .select<{ customer_number: string }[]>("customer_number")
    .whereIn("customer_number", [...numbers])
    .whereNull("deleted_at")
  return new Set(known.map((row) => row.customer_number))
}

/** Reports where the file could not be read on; anything else is a failure. */
function unreadable(report: ImportReport) {
  return (error: unknown): undefined => {
    if (!(error instanceof UnreadableCsvError)) {
      throw error
    }
    report.refuse({ line: error.line, column: null, message: error.message })
  }
}
