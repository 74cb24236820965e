import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { withConnection } from "../../scripts/postgres/with-connection"
import { findFreePort, isPortFree } from "../../scripts/process/free-port"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { createHttpClient } from "../world/http-client"
import type { HttpRequest } from "../world/http-client"
import { readText } from "../world/read-body"

const PASSWORD = "a long password"
const DIRECTORY = "/admin/customer-center/erp/directory/customers"
const CHANGED = "As the operator wrote it"
/** A build of server, admin and pages first, where nothing has built them yet. */
const READY_WITHIN_MS = 600_000
const STOPPED_WITHIN_MS = 30_000

const factsSchema = z.strictObject({
  address: z.url(),
  admin: z.url(),
  pages: z.url(),
  publishable_key: z.string().startsWith("pk_"),
  operator: z.strictObject({ email: z.email(), password: z.string() }),
  mailbox: z.url(),
  activations: z.array(
    z.strictObject({ customer_number: z.string(), invoice_number: z.string(), email: z.email(), expect: z.string() })
  ),
})
type Facts = z.infer<typeof factsSchema>

interface Demo {
  process: ChildProcess
  output(): string
  errors(): string
  ended: Promise<number | null>
}

const folder = mkdtempSync(join(tmpdir(), "demo-"))
// root's PostgreSQL is somebody else, who has to get in
chmodSync(folder, 0o755)
const running = new Set<Demo>()

afterAll(async () => {
  await Promise.all([...running].map(interrupt))
  rmSync(folder, { recursive: true, force: true })
}, 2 * STOPPED_WITHIN_MS)

/** As a person runs it, with a folder of its own, so that nobody's own demo is touched. */
function runDemo(port: number): Demo {
  const { NODE_ENV: _env, NODE_OPTIONS: _options, DATABASE_URL: _url, CUSTOMER_CENTER_OPTIONS: _own, ...others } = process.env
  const child = spawn("npm", ["run", "--silent", "demo", "--", "--json"], {
    cwd: ROOT_FOLDER,
    env: { ...others, PORT: String(port), DEMO_FOLDER: folder },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let [output, errors] = ["", ""]
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString("utf8")))
  child.stderr.on("data", (piece: Buffer) => (errors += piece.toString("utf8")))
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  const demo = { process: child, output: () => output, errors: () => errors, ended }
  running.add(demo)
  void ended.then(() => running.delete(demo))
  return demo
}

async function factsOf(demo: Demo): Promise<Facts> {
  let ended = false
  void demo.ended.then(() => (ended = true))
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline && !ended; ) {
    if (demo.output().includes("\n")) {
      return factsSchema.parse(JSON.parse(demo.output()))
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The demo was not ready:\n${demo.errors()}`)
}

/** Ctrl-C: the terminal sends the signal to the whole group. */
async function interrupt({ process: child, ended }: Demo): Promise<number> {
  const startedAt = Date.now()
  process.kill(-(child.pid ?? 0), "SIGINT")
  await ended
  return Date.now() - startedAt
}

function isGroupThere({ process: { pid } }: Demo): boolean {
  try {
    process.kill(-(pid ?? 0), 0)
    return true
  } catch {
    return false
  }
}

const mailsTo = async ({ mailbox }: Facts, address: string) => {
  const { body } = await createHttpClient(() => mailbox).get(`/api/email?to.address=${encodeURIComponent(address)}`)
  return z.array(z.object({ text: z.string() })).parse(body)
}

/** As if the sources had changed since: the next start looks through the database again. */
async function forgetSources(): Promise<void> {
  const port = readFileSync(join(folder, "postgres/data/postmaster.pid"), "utf8").split("\n")[3] ?? ""
  await withConnection(`postgres://postgres:postgres@localhost:${port}/customer_center_demo`, (client) =>
    client.query("update customer_center_demo set migrated_to = 'earlier'")
  )
}

async function signIn({ admin, operator }: Facts): Promise<HttpRequest> {
  const { status, body } = await createHttpClient(() => new URL(admin).origin).post("/auth/user/emailpass", { body: operator })
  expect(status).toBe(200)
  return { headers: { authorization: `Bearer ${readText(body, "token")}` } }
}

describe("[F2] npm run demo", () => {
  let port: number
  let first: Facts
  const http = createHttpClient(() => first.address)
  const portsOf = ({ address, mailbox }: Facts) => [address, mailbox].map((url) => Number(new URL(url).port))

  beforeAll(async () => {
    port = await findFreePort()
  })

  it("[F2] names a port that is taken, and ends", async () => {
    const other = createServer().listen(port, "127.0.0.1")
    await new Promise((resolve) => other.once("listening", resolve))
    const demo = runDemo(port)
    expect(await demo.ended).not.toBe(0)
    expect(demo.errors()).toContain(`Port ${port} is taken`)
    expect(demo.output()).toBe("")
    await new Promise((resolve) => other.close(resolve))
  })

  it("[A2 F2] prints what to try, and trying it makes a company and a mail", async () => {
    const demo = runDemo(port)
    first = await factsOf(demo)
    expect(new URL(first.address).port).toBe(String(port))
    // one name for both would share the session of the two
    expect(new URL(first.pages).hostname).not.toBe(new URL(first.admin).hostname)
    for (const url of [first.pages, first.admin]) {
      expect((await fetch(url)).status).toBe(200)
    }

    const { expect: outcome, ...entries } = first.activations[0] ?? { expect: "", email: "" }
    const answer = await http.post("/store/customer-center/activations", {
      headers: { "x-publishable-api-key": first.publishable_key },
      body: { ...entries, password: PASSWORD },
    })
    expect(answer).toMatchObject({ status: 201, body: { outcome } })
    let mails = await mailsTo(first, entries.email)
    for (let tries = 0; mails.length === 0 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      mails = await mailsTo(first, entries.email)
    }
    expect(mails.map(({ text }) => text.includes(`${first.pages}/`))).toEqual([true])

    const changed = await http.post(DIRECTORY, {
      ...(await signIn(first)),
      body: { customer_number: first.activations[1]?.customer_number, name: CHANGED, center_enabled: true, main_contact_emails: [] },
    })
    expect(changed.status).toBe(200)
    await forgetSources()

    expect(await interrupt(demo)).toBeLessThan(STOPPED_WITHIN_MS)
    expect(isGroupThere(demo)).toBe(false)
    expect(await Promise.all(portsOf(first).map(isPortFree))).toEqual([true, true])
    expect(existsSync(join(folder, "postgres/data/postmaster.pid"))).toBe(false)
    expect(existsSync(join(folder, "process"))).toBe(false)
  })

  it("[F2] keeps what was done over a restart, whatever became of the sources, and offers others to try", async () => {
    const demo = runDemo(port)
    const second = await factsOf(demo)
    const [used] = first.activations
    expect(second.publishable_key).toBe(first.publishable_key)
    expect(second.activations.map(({ customer_number }) => customer_number)).not.toContain(used?.customer_number)
    expect((await http.post("/auth/customer/emailpass", { body: { email: used?.email, password: PASSWORD } })).status).toBe(200)
    expect(await mailsTo(second, used?.email ?? "")).toHaveLength(1)
    expect(await http.get(`${DIRECTORY}?q=${first.activations[1]?.customer_number}`, await signIn(second))).toMatchObject({
      status: 200,
      body: { customers: [{ name: CHANGED }] },
    })
    await interrupt(demo)
    expect([demo.errors().includes("Migrating the database"), demo.errors().includes("Filling the shop")]).toEqual([true, false])
  })
})
