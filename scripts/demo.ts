/**
 * `npm run demo`: a whole shop on this machine, with nothing installed but the npm
 * packages: PostgreSQL, the production server with admin and hosted pages, an ERP
 * directory and a mailbox.
 *
 *   PORT           the shop's port (9000, or a free one)
 *   DATABASE_URL   a database to use instead of an own one in the demo's folder
 *   DEMO_FOLDER    where it keeps what is its own (.demo/)
 *   CUSTOMER_CENTER_OPTIONS   options of the plugin, as JSON; another ERP, for one
 *   -- --json      one line of JSON on standard output once it is ready
 */
import { createWriteStream, mkdirSync } from "node:fs"
import { join } from "node:path"
import { chooseDemoActivations } from "./demo/activations"
import { claimFolder } from "./demo/claim-folder"
import { openDemoDatabase } from "./demo/database"
import { DEMO_FOLDER } from "./demo/demo-folder"
import { makeDemoDirectory } from "./demo/directory-rows"
import { startMailbox } from "./demo/mailbox"
import { prepareShop } from "./demo/prepare-shop"
import { presentDemo } from "./demo/present"
import type { DemoFacts } from "./demo/present"
import { demoSecret } from "./demo/secrets"
import { DEMO_OPERATOR } from "./demo/seed/operator"
import { choosePorts } from "./demo/settings"
import { demoAddresses, demoSettings } from "./demo/shop-env"
import { readUsedNumbers } from "./demo/used-numbers"
import { withConnection } from "./postgres/with-connection"
import { Lifetime } from "./process/lifetime"
import { step } from "./process/step"
import { buildShop } from "./shop/build-shop"
import { startShop } from "./shop/start-shop"

const LOG_FILE = join(DEMO_FOLDER, "shop.log")

async function main(lifetime: Lifetime): Promise<void> {
  const asJson = readArguments(process.argv.slice(2))
  claimFolder()
  // a wrong or taken one is told before the minutes of a build, and looked for again behind them
  await choosePorts(process.env.PORT)
  await buildShop()
  const ports = await choosePorts(process.env.PORT)

  const database = await step("Starting the database", () => openDemoDatabase(ports.postgres))
  await lifetime.add(() => database.stop())
  const mailbox = await step("Starting the mailbox", () => startMailbox(ports))
  await lifetime.add(() => mailbox.stop())

  const addresses = demoAddresses(ports.shop)
  const { env, pagesPath, asksDirectory } = demoSettings({
    addresses,
    smtpUrl: mailbox.smtpUrl,
    secret: demoSecret(),
  })
  const onOutput = openLog()
  await prepareShop({ databaseUrl: database.url, env, onOutput })
  const shop = await step("Starting the server", () =>
    startShop({
      databaseUrl: database.url,
      port: ports.shop,
      env,
      onOutput,
      onSpawn: (stop) => lifetime.add(stop),
    })
  )

  const facts = {
    address: addresses.shop,
    admin: `${addresses.admin}/app`,
    pages: `${addresses.shop}${pagesPath}`,
    publishable_key: await readPublishableKey(database.url),
    operator: DEMO_OPERATOR,
    mailbox: mailbox.address,
    activations: asksDirectory
      ? chooseDemoActivations(makeDemoDirectory(), await readUsedNumbers(database.url))
      : [],
  } satisfies DemoFacts
  process.stderr.write(presentDemo(facts, { logFile: LOG_FILE, asksDirectory, kept: database.kept }))
  if (asJson) {
    process.stdout.write(`${JSON.stringify(facts)}\n`)
  }

  const code = await shop.ended
  if (!lifetime.isStopping()) {
    throw new Error(`The server ended by itself with code ${code}; its last words are in ${LOG_FILE}`)
  }
}

function readArguments(written: readonly string[]): boolean {
  const unknown = written.filter((argument) => argument !== "--json")
  if (unknown.length > 0) {
    throw new Error(`There is no ${unknown.join(" ")}; the demo takes --json only`)
  }
  return written.includes("--json")
}

function openLog(): (text: string) => void {
  mkdirSync(DEMO_FOLDER, { recursive: true })
  const log = createWriteStream(LOG_FILE, { flags: "w" })
  return (text) => void log.write(text)
}

/** The platform makes one when it first starts. */
async function readPublishableKey(databaseUrl: string): Promise<string> {
  const { rows } = await withConnection(databaseUrl, (client) =>
    client.query(
      "select token from api_key where type = 'publishable' and revoked_at is null and deleted_at is null order by created_at limit 1"
    )
  )
  const [key] = rows
  if (!key) {
    throw new Error("The shop has no publishable key")
  }
  return String(key.token)
}

const lifetime = new Lifetime()
lifetime.stopOnSignals()
main(lifetime).then(
  () => lifetime.stop().then(() => process.exit(0)),
  async (error: unknown) => {
    // On a signal, whatever was under way fails too: that is no news.
    const failed = !lifetime.isStopping()
    if (failed) {
      process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
    }
    await lifetime.stop()
    process.exit(failed ? 1 : 0)
  }
)
