import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { EmbeddedDirectory } from "../../src/modules/erp/directory/embedded-directory"
import { openProvider } from "../../src/modules/erp/loaders/open-provider"
import type { ErpDirectory, ErpProvider } from "../../src/modules/erp/types"
import { startPostgres } from "../postgres/start-postgres"
import { canFillTryton } from "../tryton/fill-tryton"
import { startTryton } from "../tryton/start-tryton"
import { createOwnDatabase } from "./create-own-database"
import { directorySamples, openSampleDirectory } from "./sample-directory"
import { parseSamples, type Samples } from "./samples"
import { trytonSamples } from "./tryton-samples"

/** A provider with what is known about the ERP behind it. */
interface Subject {
  provider: ErpProvider
  samples: Samples
  /** Takes away what was started for it. */
  end(): Promise<void>
}

/** Only the directory provider reads it, and that one is given a database. */
const noDirectory: ErpDirectory = {
  retrieveDirectoryCustomer: async () => null,
  hasDirectoryInvoice: async () => false,
  listDirectoryContacts: async () => [],
  createDirectoryContact: () => Promise.reject(new Error("there is no directory here")),
  updateDirectoryContact: async () => false,
  receiveDirectoryOrder: () => Promise.reject(new Error("there is no directory here")),
  cancelDirectoryOrder: () => Promise.reject(new Error("there is no directory here")),
  updateDirectoryOrder: () => Promise.reject(new Error("there is no directory here")),
  listDirectoryOrderInvoices: async () => [],
}

/**
 * Opens the provider that is to be tried. The two built-in ones bring an ERP
 * and samples of their own where the caller names none: a database beside that
 * of DATABASE_URL, or on a PostgreSQL started here, and a Tryton started here.
 */
export async function openSubject(input: {
  name: string
  options: Record<string, unknown> | null
  samples: unknown
  databaseUrl: string | undefined
}): Promise<Subject> {
  const { name, options, databaseUrl } = input
  if (input.samples === undefined && name === "directory") {
    return openDirectorySubject(databaseUrl)
  }
  if (input.samples === undefined && name === "tryton" && options === null) {
    return openTrytonSubject()
  }
  if (input.samples === undefined) {
    throw new Error(
      "--samples names a file that says what the ERP holds: nothing can be checked without knowing it; see docs/erp-providers.md"
    )
  }
  const samples = parseSamples(input.samples)
  if (name === "directory") {
    const knex = ModulesSdkUtils.createPgConnection({
      clientUrl: needed(databaseUrl),
      driverOptions: {},
    })
    const provider = await open(name, options ?? {}, new EmbeddedDirectory(knex))
    return { provider, samples, end: () => knex.destroy() }
  }
  const provider = await open(name, options ?? {}, noDirectory)
  return { provider, samples, end: async () => undefined }
}

async function openDirectorySubject(databaseUrl: string | undefined): Promise<Subject> {
  const server = databaseUrl === undefined ? await startOwnServer() : { url: databaseUrl, stop: async () => undefined }
  try {
    const database = await createOwnDatabase(server.url)
    try {
      const { knex, close } = await openSampleDirectory(database.url)
      const provider = await open("directory", {}, new EmbeddedDirectory(knex))
      const end = () => close().then(database.drop).then(server.stop)
      return { provider, samples: directorySamples, end }
    } catch (error) {
      await database.drop()
      throw error
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** @throws where npm did not bring PostgreSQL's programs along, as in a shop; the sentence names DATABASE_URL */
async function startOwnServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "customer-center-erp-"))
  try {
    const postgres = await startPostgres({ folder, durable: false })
    const stop = async (): Promise<void> => {
      await postgres.stop()
      rmSync(postgres.folder, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    }
    return { url: postgres.urlOf("postgres"), stop }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function needed(databaseUrl: string | undefined): string {
  if (!databaseUrl) {
    throw new Error("a directory that holds these samples stands in PostgreSQL: set DATABASE_URL")
  }
  return databaseUrl
}

async function openTrytonSubject(): Promise<Subject> {
  if (!canFillTryton()) {
    throw new Error(
      "a Tryton of its own needs a checkout of the plugin's repository; name one of yours with --options and --samples"
    )
  }
  const tryton = await startTryton()
  const { url, database, user, password, stop } = tryton
  try {
    const provider = await open("tryton", { url, database, user, password }, noDirectory)
    return { provider, samples: trytonSamples(tryton.invoices), end: stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  name: string,
  options: Record<string, unknown>,
  erpDirectory: ErpDirectory
): Promise<ErpProvider> {
  const { provider } = await openProvider({
    name,
    options,
    dependencies: { logger: console, erpDirectory },
  })
  return provider
}
