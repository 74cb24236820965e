import { randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findFreePort } from "../../scripts/process/free-port"
import { run, runOrThrow } from "../../scripts/process/run"
import { step } from "../../scripts/process/step"
import { startShop } from "../../scripts/shop/start-shop"
import type { RunningShop } from "../../scripts/shop/start-shop"
import { databaseUrl, withServer } from "../world/database-server"
import { logIn } from "../world/describe-shop"
import { createHttpClient } from "../world/http-client"
import { dropDatabase } from "../world/template-database"
import { addPlugin, installFreshShop, packPlugin, runInShop, writeOwnProvider } from "./fresh-shop"

const operator = { email: "admin@shop.example", password: "a long password" }
const database = `cc-plugin-${randomUUID().slice(0, 13)}`
const folder = mkdtempSync(join(tmpdir(), "fresh-shop-"))
const shopFolder = join(folder, "shop")
const output: string[] = []

let ownProvider = ""
let shop: RunningShop | undefined
const http = createHttpClient(() => shop?.address ?? "")

/** Runs a line of JavaScript within the shop, as its own code would. */
const evaluate = (kind: "commonjs" | "module", code: string): Promise<string> =>
  runOrThrow(process.execPath, [`--input-type=${kind}`, "--eval", code], { cwd: shopFolder })

beforeAll(async () => {
  const [packed] = await Promise.all([
    step("Building and packing the plugin", () => packPlugin(join(folder, "packed"))),
    step("Installing a fresh shop", () => installFreshShop(shopFolder)),
  ])
  await step("Adding the plugin to it", () => addPlugin(shopFolder, packed))
  ownProvider = writeOwnProvider(shopFolder)
  await withServer((server) => server.query(`create database "${database}"`))
  const url = databaseUrl(database)
  await Promise.all([
    step("Building it", () => runInShop(shopFolder, ["build", "--no-lint"], "postgres://unused")),
    step("Migrating its database", () => fillDatabase(url)),
  ])
  const port = await findFreePort()
  shop = await step("Starting it", () =>
    startShop({
      packageFolder: shopFolder,
      builtFolder: join(shopFolder, ".medusa/server"),
      databaseUrl: url,
      port,
      onOutput: (text) => output.push(text),
    })
  )
})

async function fillDatabase(url: string): Promise<void> {
  await runInShop(shopFolder, ["db:migrate"], url)
  await runInShop(shopFolder, ["user", "--email", operator.email, "--password", operator.password], url)
}

afterAll(async () => {
  await shop?.stop()
  await dropDatabase(database)
  rmSync(folder, { recursive: true, force: true })
})

describe("[G3] the packed plugin in a fresh shop, beside the loyalty plugin", () => {
  it("[G3] holds no tests, no demo and no configuration of ours", () => {
    const installed = join(shopFolder, "node_modules/medusa-plugin-customer-center")
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" })

    expect(files).toContain(".medusa/server/src/modules/company/index.js")
    expect(files.filter((file) => /spec|__tests__|medusa-config|scripts\/demo/.test(file))).toEqual([])
  })

  it("[G3] can be imported by each of its names", async () => {
    const names = ["workflows", "types", "modules/company", "modules/erp", "modules/budget", "modules/approval", "modules/audit", "providers/notification-smtp"]
    const required = await evaluate(
      "commonjs",
      `for (const name of ${JSON.stringify(names)}) require("medusa-plugin-customer-center/" + name); console.log("all")`
    )
    const client = await evaluate(
      "module",
      `import { createCustomerCenterClient } from "medusa-plugin-customer-center/client"; console.log(typeof createCustomerCenterClient)`
    )

    expect(required).toContain("all")
    expect(client).toContain("function")
  })

  it("[F3] tries a shop's own provider with its one command", async () => {
    const samples = {
      customers: [
        { customerNumber: "A-1", centerEnabled: true, mainContactEmails: ["main@good.example"] },
        { customerNumber: "00042", centerEnabled: true, mainContactEmails: ["main@good.example"] },
      ],
      invoices: [{ customerNumber: "A-1", invoiceNumber: "7" }],
      contacts: { customerNumber: "A-1", count: 3 },
    }
    const tryProvider = (provider: string, known: object) => {
      const file = join(shopFolder, "samples.json")
      writeFileSync(file, JSON.stringify(known))
      const command = join(shopFolder, "node_modules/.bin/customer-center-erp-conformance")
      return run(command, ["--provider", provider, "--samples", file], { cwd: shopFolder })
    }

    const good = await tryProvider(ownProvider, samples)
    expect(good).toMatchObject({ code: 0, output: expect.stringMatching(/^\d\d passed, 0 failed(, \d+ left out)?$/m) })
    const wrong = await tryProvider(ownProvider, { ...samples, contacts: { customerNumber: "A-1", count: 4 } })
    expect(wrong).toMatchObject({ code: 1, output: expect.stringMatching(/^ {2}FAIL /m) })
    expect((await tryProvider("./nowhere", samples)).code).toBe(2)
  })

  it("[F3] says that a Tryton of its own needs a checkout", async () => {
    const command = join(shopFolder, "node_modules/.bin/customer-center-erp-conformance")
    expect(await run(command, ["--provider", "tryton"], { cwd: shopFolder })).toMatchObject({
      code: 2,
      output: expect.stringContaining("needs a checkout"),
    })
  })

  it("[G1] serves the hosted pages", async () => {
    const page = await http.get("/customer-center/activate")
    const config = await http.get("/customer-center/config.json")

    expect(page.status).toBe(200)
    expect(page.headers.get("content-type")).toContain("text/html")
    expect(config).toMatchObject({ status: 200, body: { shop_name: "Fresh shop" } })
  })

  it("[G3] brings its pages into the shop's admin", () => {
    const assets = join(shopFolder, ".medusa/server/public/admin/assets")
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))

    expect(
      scripts.filter((name) => readFileSync(join(assets, name), "utf8").includes("/customer-center/activation-check"))
    ).not.toEqual([])
  })

  it("[A2 F2] activates an account out of a directory that the operator fed", async () => {
    const headers = await logIn(http, "user", operator)
    await importCsv(headers, "customers", "customer_number,name,center_enabled,main_contact_emails\n0100,Müller GmbH,true,anna@example.com\n")
    await importCsv(headers, "invoices", "customer_number,invoice_number\n0100,R-1\n")
    const keys = await http.get("/admin/api-keys?type=publishable", { headers })

    const activation = await http.post("/store/customer-center/activations", {
      headers: { "x-publishable-api-key": readKey(keys.body) },
      body: { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com", password: "a long password" },
    })

    expect(activation).toMatchObject({
      status: 201,
      body: { outcome: "company_created", company: { name: "Müller GmbH" } },
    })
    expect(await http.get("/admin/customer-center/companies", { headers })).toMatchObject({
      status: 200,
      body: { companies: [{ customer_number: "0100" }] },
    })
  })

  it("[G3] leaves the loyalty plugin working", async () => {
    const headers = await logIn(http, "user", operator)

    expect((await http.get("/admin/gift-cards", { headers })).status).toBe(200)
    expect(output.join("")).not.toMatch(/"level":"error"/)
  })
})

async function importCsv(headers: Record<string, string>, kind: string, csv: string): Promise<void> {
  const answer = await http.post("/admin/customer-center/erp/directory/imports", { headers, body: { kind, csv } })
  expect(answer).toMatchObject({ status: 200, body: { error_count: 0 } })
}

function readKey(body: unknown): string {
  expect(body).toMatchObject({ api_keys: [{ token: expect.any(String) }] })
  return String(Reflect.get(Object(Reflect.get(Object(body), "api_keys"))[0], "token"))
}
