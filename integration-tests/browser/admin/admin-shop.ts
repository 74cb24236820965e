import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { stringify } from "csv-stringify/sync"
import { withConnection } from "../../../scripts/postgres/with-connection"
import { findFreePort } from "../../../scripts/process/free-port"
import { ROOT_FOLDER } from "../../../scripts/process/root-folder"
import { runOrThrow } from "../../../scripts/process/run"
import type { DirectoryRow } from "../../../scripts/seed/fill-directory"
import { buildShop, SHOP_FOLDER } from "../../../scripts/shop/build-shop"
import { shopEnv, startShop } from "../../../scripts/shop/start-shop"
import { startMailServer } from "../../../src/providers/notification-smtp/__tests__/mail-server"
import { databaseUrl } from "../../world/database-server"
import { createHttpClient, type HttpAnswer } from "../../world/http-client"
import { readText } from "../../world/read-body"
import { cloneMigratedDatabase, dropDatabase } from "../../world/template-database"

export const operator = { email: "operator@example.com", password: "a long password" }
const choice = (value: string, en: string, de: string) => ({ value, label: { en, de } })
const options = {
  activation: { refusalAfterMs: 0, missesPerNumber: 3 },
  fields: {
    users: [
      {
        key: "cost_center",
        type: "text",
        label: { en: "Cost center", de: "Kostenstelle" },
        hint: { en: "Such as AB-123.", de: "Etwa AB-123." },
        pattern: "[A-Z]{2}-\\d{3}",
      },
      { key: "share", type: "number", label: { en: "Share of purchases", de: "Anteil an den Einkäufen" }, max: 1 },
      {
        key: "shift",
        type: "select",
        label: { en: "Shift", de: "Schicht" },
        options: [choice("day", "Day", "Tag"), choice("night", "Night", "Nacht")],
      },
      { key: "keys", type: "checkbox", label: { en: "Holds keys", de: "Hat Schlüssel" } },
    ],
    activation: [
      {
        key: "branch",
        type: "select",
        label: { en: "Line of business", de: "Branche" },
        options: [choice("craft", "Craft", "Handwerk")],
      },
    ],
  },
}

/** A built shop in a process of its own, as operators use it, with an operator who is signed in. */
export interface AdminShop {
  address: string
  /** Asks a route as the operator. */
  get(path: string): Promise<HttpAnswer>
  post(path: string, body: unknown): Promise<HttpAnswer>
  importFile(kind: string, rows: readonly DirectoryRow[]): Promise<void>
  /** A shopper's activation or application, over HTTP. */
  shopper(path: string, body: unknown): Promise<HttpAnswer>
  /** For what no route can bring about in a test's time. */
  sql(statement: string, values?: readonly unknown[]): Promise<void>
  stop(): Promise<void>
}

/** The admin exists only as a production build, so the shop is built first; nothing changed, nothing built. */
export async function startAdminShop(): Promise<AdminShop> {
  await buildShop()
  const database = `cc-admin-${randomUUID().slice(0, 13)}`
  await cloneMigratedDatabase(database)
  const mailServer = await startMailServer()
  const settings = {
    databaseUrl: databaseUrl(database),
    port: await findFreePort(),
    env: {
      CUSTOMER_CENTER_OPTIONS: JSON.stringify(options),
      SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    },
  }
  const medusa = join(ROOT_FOLDER, "node_modules/.bin/medusa")
  const args = ["user", "-e", operator.email, "-p", operator.password]
  await runOrThrow(medusa, args, { cwd: SHOP_FOLDER, env: shopEnv(settings) })
  const shop = await startShop({ ...settings, onOutput: () => undefined })
  const http = createHttpClient(() => shop.address)
  const login = await http.post("/auth/user/emailpass", { body: operator })
  const headers = { authorization: `Bearer ${readText(login.body, "token")}` }
  const key = await http.post("/admin/api-keys", { headers, body: { title: "web", type: "publishable" } })
  const storeHeaders = { "x-publishable-api-key": readText(key.body, "api_key", "token") }
  const post = (path: string, body: unknown) => http.post(path, { headers, body })

  return {
    address: shop.address,
    get: (path) => http.get(path, { headers }),
    post,
    shopper: (path, body) =>
      http.post(`/store/customer-center${path}`, { headers: storeHeaders, body }),
    async importFile(kind, rows) {
      const cast = { boolean: (value: boolean) => String(value) }
      const csv = stringify([...rows], { header: true, cast })
      const answer = await post("/admin/customer-center/erp/directory/imports", { kind, csv })
      expect(answer).toMatchObject({ status: 200, body: { error_count: 0 } })
    },
    sql: (statement, values = []) =>
      withConnection(settings.databaseUrl, async (client) => {
        await client.query(statement, [...values])
      }),
    async stop() {
      await shop.stop()
      await mailServer.close()
      await dropDatabase(database)
    },
  }
}
