import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createCustomer, createOperator } from "../../scripts/seed/create-login"
import type { Login } from "../../scripts/seed/create-login"
import { createPublishableKey } from "../../scripts/seed/create-publishable-key"
import { fillDirectory } from "../../scripts/seed/fill-directory"
import type { DirectoryRows } from "../../scripts/seed/fill-directory"
import type { PluginOptionsInput } from "../../src/options"
import { databaseUrl } from "./database-server"
import { createHttpClient } from "./http-client"
import type { HttpClient } from "./http-client"
import { cloneMigratedDatabase } from "./template-database"

/** The first spec makes the template; the others wait for it. */
const TEMPLATE_WITHIN_MS = 600_000

/** A shop under test, with what a spec builds its world from. */
export interface TestShop {
  http: HttpClient
  container(): MedusaContainer
  /** Its address, and its database's. */
  baseUrl(): string
  databaseUrl: string
  /** Headers with a fresh publishable key, as a storefront sends them. */
  storeHeaders(): Promise<Record<string, string>>
  /** Headers of a new operator. */
  operatorHeaders(login?: Partial<Login>): Promise<Record<string, string>>
  /** A customer of the platform's own kind; `headers` hold the login only. */
  customer(login?: Partial<Login>): Promise<{ id: string; headers: Record<string, string> } & Login>
  fillDirectory(rows: DirectoryRows): Promise<void>
  /** Waits until workflows that run in the background have ended. */
  settle(): Promise<void>
}

/**
 * Describes a suite against a shop that boots in this process, with a database of its
 * own (as it was after the suite's own `beforeAll`, before every test). Ask for
 * one shop in a spec file only: a boot takes seconds, and the options are read once.
 */
export function describeShop(
  title: string,
  given: { options?: PluginOptionsInput; env?: Readonly<Record<string, string>> },
  suite: (shop: TestShop) => void
): void {
  const dbName = `cc-http-${randomUUID().slice(0, 13)}`
  Object.assign(process.env, {
    CUSTOMER_CENTER_OPTIONS: JSON.stringify(given.options ?? {}),
    MEDUSA_DISABLE_TELEMETRY: "true",
    // every test makes people of its own, and most of its time went into their passwords
    PASSWORD_COST: "4",
    ...given.env,
  })
  describe(title, () => {
    beforeAll(() => cloneMigratedDatabase(dbName), TEMPLATE_WITHIN_MS)

    medusaIntegrationTestRunner({
      inApp: true,
      dbName,
      testSuite: ({ api, getContainer, utils }) => {
        const baseUrl = (): string => String(api.defaults.baseURL)
        suite(makeShop({ baseUrl, dbName, container: getContainer, settle: utils.waitWorkflowExecutions }))
      },
    })
  })
}

function makeShop(given: {
  baseUrl: () => string
  dbName: string
  container: () => MedusaContainer
  settle: () => Promise<void>
}): TestShop {
  const { baseUrl, dbName, container, settle } = given
  const http = createHttpClient(baseUrl)
  return {
    http,
    container,
    baseUrl,
    databaseUrl: databaseUrl(dbName),
    settle,
    async storeHeaders() {
      const { token } = await createPublishableKey(container(), { name: `Web ${randomUUID()}` })
      return { "x-publishable-api-key": token }
    },
    async operatorHeaders(login) {
      const complete = completeLogin("operator", login)
      await createOperator(container(), complete)
      return logIn(http, "user", complete)
    },
    async customer(login) {
      const complete = completeLogin("customer", login)
      const id = await createCustomer(container(), complete)
      return { id, headers: await logIn(http, "customer", complete), ...complete }
    },
    fillDirectory: (rows) => fillDirectory(container(), rows),
  }
}

function completeLogin(who: string, login: Partial<Login> = {}): Login {
  return { email: `${who}-${randomUUID()}@example.com`, password: "a long password", ...login }
}

/**
 * @throws where the login fails
 */
export async function logIn(
  http: HttpClient,
  actor: "user" | "customer",
  { email, password }: Login
): Promise<Record<string, string>> {
  const { status, body } = await http.post(`/auth/${actor}/emailpass`, { body: { email, password } })
  if (status !== 200 || typeof body !== "object" || body === null || !("token" in body)) {
    throw new Error(`Login of ${email} answered ${status}: ${JSON.stringify(body)}`)
  }
  return { authorization: `Bearer ${String(body.token)}` }
}
