import { spawn, type ChildProcess } from "node:child_process"
import { appendFile, copyFile, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { findFreePort } from "../process/free-port"
import { fillTryton, parseFilled, type SampleInvoice } from "./fill-tryton"
import { run } from "./run"

/** A Tryton of our own: fresh, on this machine only, gone after `stop`. */
export interface RunningTryton {
  url: string
  database: string
  user: string
  password: string
  invoices: readonly SampleInvoice[]
  /** Ends the server and leaves its database in this folder, for others to start with. */
  leaveTemplate(into: string): Promise<void>
  /** Ends the server and deletes its database. */
  stop(): Promise<void>
}

const database = "customer_center"
const user = "admin"
const password = "only-for-tests"
const modules = ["party", "party_relationship", "account_invoice", "sale"]
const databaseFile = `${database}.sqlite`
const invoicesFile = "invoices.json"

/**
 * Starts trytond with a new SQLite database on a free port of 127.0.0.1 and
 * fills it through its own API with the sample world. Takes half a minute.
 *
 * @param given.template a folder where another one left its database: this begins with a copy, at once
 * @throws an Error that says what is missing, where Tryton is not installed
 */
export async function startTryton({
  tell = () => undefined,
  template,
}: { tell?: (progress: string) => void; template?: string } = {}): Promise<RunningTryton> {
  const folder = await mkdtemp(join(tmpdir(), "customer-center-tryton-"))
  const configuration = join(folder, "trytond.conf")
  let server: ChildProcess | undefined
  const stop = async () => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await writeFile(configuration, configurationText(folder))
    if (template === undefined) {
      tell("creating the database")
      await createDatabase({ folder, configuration })
    } else {
      await copyFile(join(template, databaseFile), join(folder, databaseFile))
    }
    tell("starting the server")
    // only now, as somebody else may take a port that is free while the database is made
    const port = await findFreePort()
    await appendFile(configuration, listeningText(port))
    server = spawn("trytond", ["-c", configuration], { stdio: "ignore" })
    const url = `http://127.0.0.1:${port}`
    await untilReady(url, server)
    const invoices =
      template === undefined
        ? await fill({ url, tell })
        : parseFilled(await readFile(join(template, invoicesFile), "utf8"))
    const leaveTemplate = async (into: string) => {
      await end(server)
      await copyFile(join(folder, databaseFile), join(into, databaseFile))
      await writeFile(join(into, invoicesFile), JSON.stringify({ invoices }))
      await stop()
    }
    return { url, database, user, password, invoices, leaveTemplate, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function fill({ url, tell }: { url: string; tell: (progress: string) => void }): Promise<SampleInvoice[]> {
  tell("filling it through its API")
  return await fillTryton({ url, database, user, password })
}

function configurationText(folder: string): string {
  return `[database]
uri = sqlite://
path = ${folder}
[session]
authentications = password
`
}

function listeningText(port: number): string {
  return `[web]
listen = 127.0.0.1:${port}
`
}

async function createDatabase(input: { folder: string; configuration: string }): Promise<void> {
  const { folder, configuration } = input
  const passwordFile = join(folder, "password")
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await (await open(join(folder, databaseFile), "w")).close()
  const environment = { TRYTONPASSFILE: passwordFile }
  const common = ["-c", configuration, "-d", database]
  await run("trytond-admin", [...common, "--all", "--email", "admin@example.com"], { environment })
  await run("trytond-admin", [...common, "-u", ...modules, "--activate-dependencies"], {
    environment,
  })
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const body = JSON.stringify({ method: "common.server.version", params: [], id: 1 })
  const headers = { "content-type": "application/json" }
  const endsAt = Date.now() + 60_000
  while (Date.now() < endsAt) {
    if (server.exitCode !== null) {
      throw new Error(`trytond ended with code ${server.exitCode} before it was ready`)
    }
    const answer = await fetch(url, { method: "POST", headers, body }).catch(() => undefined)
    if (answer?.ok) {
      return
    }
    await wait(200)
  }
  throw new Error("trytond was not ready within a minute")
}

/** Asks it to end, and makes it after five seconds. */
async function end(server: ChildProcess | undefined): Promise<void> {
  if (!server?.pid || server.exitCode !== null || server.signalCode !== null) {
    return
  }
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()))
  server.kill("SIGTERM")
  const force = setTimeout(() => server.kill("SIGKILL"), 5_000)
  await ended
  clearTimeout(force)
}
