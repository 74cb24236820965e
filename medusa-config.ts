import { defineConfig } from "@medusajs/framework/utils"
import type { PluginOptionsInput } from "./src/options"

/**
 * The plugin's own folder boots as a shop: for the demo, for development and
 * for the tests. A shop that installs the plugin writes the same options under `plugins`.
 */
const options: PluginOptionsInput = {
  ...(process.env.CUSTOMER_CENTER_OPTIONS ? JSON.parse(process.env.CUSTOMER_CENTER_OPTIONS) : {}),
}

const smtp = process.env.SMTP_URL
/** How much work a password's hash is, as the exponent of scrypt's N. Tests that do not measure it spend less than the platform's 15. */
const passwordCost = process.env.PASSWORD_COST

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:9000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "only-for-development",
      cookieSecret: process.env.COOKIE_SECRET ?? "only-for-development",
    },
    cookieOptions: { sameSite: "lax", secure: process.env.COOKIE_SECURE === "true" },
  },
  admin: { disable: process.env.ADMIN_DISABLED === "true" },
  featureFlags: { rbac: process.env.RBAC === "true" },
  modules: [
    { resolve: "./src/modules/company", options },
    { resolve: "./src/modules/erp", options },
    { resolve: "./src/modules/audit", options },
    { resolve: "./src/modules/budget", options },
    { resolve: "./src/modules/approval", options },
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/auth-emailpass",
            id: "emailpass",
            ...(passwordCost ? { options: { hashConfig: { logN: Number(passwordCost), r: 8, p: 1 } } } : {}),
          },
        ],
        // a link in a mail is to live longer than the platform's quarter of an hour
        verification: { providers: [{ id: "token", options: { ttl_seconds: 86_400 } }] },
      },
    },
    ...(process.env.LOCKING === "postgres"
      ? [
          {
            resolve: "@medusajs/medusa/locking",
            options: { providers: [{ resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true }] },
          },
        ]
      : []),
    ...(process.env.RBAC === "true" ? [{ resolve: "@medusajs/medusa/rbac" }] : []),
    ...(smtp
      ? [
          {
            resolve: "@medusajs/medusa/notification",
            options: {
              providers: [
                {
                  resolve: "./src/providers/notification-smtp",
                  id: "smtp",
                  options: { channels: ["email"], url: smtp, from: process.env.SMTP_FROM ?? "Shop <shop@example.com>" },
                },
              ],
            },
          },
        ]
      : []),
  ],
})
