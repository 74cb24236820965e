import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"

/** The same settings as this package's own medusa-config.ts, without anything of the plugin. */
const CONFIG = `
const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: "http://localhost:9000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "only-for-development",
      cookieSecret: "only-for-development",
    },
    cookieOptions: { sameSite: "lax", secure: false },
  },
  admin: { disable: true },
})
`

/**
 * Makes the folder of a shop that does not have the plugin; it lies within this
 * package, so that both shops run on the same platform.
 *
 * @returns its path
 */
export function makePlainShop(): string {
  const folder = join(ROOT_FOLDER, ".test/plain-shop")
  mkdirSync(join(folder, "src"), { recursive: true })
  // the platform's command starts only where this names it; it is found in this package's own node_modules
  const manifest = { name: "plain-shop", private: true, dependencies: { "@medusajs/medusa": "*" } }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest)}\n`)
  writeFileSync(join(folder, "medusa-config.js"), CONFIG)
  return folder
}
