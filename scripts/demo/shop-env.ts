import { parseOptions } from "../../src/options"
import type { PluginOptionsInput } from "../../src/options"

export interface DemoSettings {
  env: Readonly<Record<string, string>>
  /** Where the hosted pages are served. */
  pagesPath: string
  /** The shop asks the directory that the demo fills; else an ERP of which the demo knows nothing. */
  asksDirectory: boolean
}

/**
 * The environment of the demo's server (see medusa-config.ts). Options in
 * `CUSTOMER_CENTER_OPTIONS` win over the demo's own.
 *
 * @throws where these are no JSON or name a wrong option
 */
export function demoSettings(given: {
  address: string
  smtpUrl: string
  secret: string
}): DemoSettings {
  const { address, smtpUrl, secret } = given
  const options: PluginOptionsInput = {
    shop: { name: "Demo shop" },
    support: { name: "Demo shop's support", email: "support@shop.example" },
    pages: { baseUrl: address },
    ...readOwnOptions(),
  }
  const env = {
    CUSTOMER_CENTER_OPTIONS: JSON.stringify(options),
    SMTP_URL: smtpUrl,
    STORE_CORS: address,
    ADMIN_CORS: address,
    AUTH_CORS: address,
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
  if (typeof options !== "object" || options === null) {
    throw new Error("CUSTOMER_CENTER_OPTIONS is no JSON object")
  }
  return options
}
