import { deepMerge } from "@medusajs/framework/utils"
import { parseOptions } from "../../src/options"
import type { PluginOptionsInput } from "../../src/options"

export interface DemoAddresses {
  /** Of the hosted pages and of the links in mails. */
  shop: string
  /** Of the same server by another name: a browser keeps one session a host, and would sign out one of the two. */
  admin: string
}

export function demoAddresses(port: number): DemoAddresses {
  return { shop: `http://localhost:${port}`, admin: `http://127.0.0.1:${port}` }
}

export interface DemoSettings {
  env: Readonly<Record<string, string>>
  /** Where the hosted pages are served. */
  pagesPath: string
  /** The shop asks the directory that the demo fills; else an ERP of which the demo knows nothing. */
  asksDirectory: boolean
}

/**
 * The environment of the demo's server (see medusa-config.ts). Options in
 * `CUSTOMER_CENTER_OPTIONS` win over the demo's own, each by itself.
 *
 * @throws where these are no JSON or name a wrong option
 */
export function demoSettings(given: {
  addresses: DemoAddresses
  smtpUrl: string
  secret: string
}): DemoSettings {
  const { addresses, smtpUrl, secret } = given
  const ofDemo: PluginOptionsInput = {
    shop: { name: "Demo shop" },
    support: { name: "Demo shop's support", email: "support@shop.example" },
    pages: { baseUrl: addresses.shop },
  }
  const options = deepMerge(ofDemo, readOwnOptions())
  const origins = `${addresses.shop},${addresses.admin}`
  const env = {
    CUSTOMER_CENTER_OPTIONS: JSON.stringify(options),
    SMTP_URL: smtpUrl,
    STORE_CORS: origins,
    ADMIN_CORS: origins,
    AUTH_CORS: origins,
    JWT_SECRET: secret,
    COOKIE_SECRET: secret,
    // It speaks plain HTTP, on the loopback address.
    COOKIE_SECURE: "false",
  }
  const { pages, erp } = parseOptions(options)
  return { env, pagesPath: pages.path, asksDirectory: erp.provider.resolve === "directory" }
}

function readOwnOptions(): object {
  const written = process.env.CUSTOMER_CENTER_OPTIONS
  if (!written) {
    return {}
  }
  const options: unknown = JSON.parse(written)
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new Error("CUSTOMER_CENTER_OPTIONS is no JSON object")
  }
  return options
}
