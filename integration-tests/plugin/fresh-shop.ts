import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { runOrThrow } from "../../scripts/process/run"
import { shopEnv } from "../../scripts/shop/start-shop"

const PLUGIN = "medusa-plugin-customer-center"

/** What the platform's own starter names, beside ourselves. */
const PLATFORM = [
  "@medusajs/admin-sdk",
  "@medusajs/cli",
  "@medusajs/dashboard",
  "@medusajs/draft-order",
  "@medusajs/framework",
  "@medusajs/icons",
  "@medusajs/loyalty-plugin",
  "@medusajs/medusa",
  "@medusajs/ui",
  "@swc/core",
  "@types/node",
  "react",
  "react-dom",
  "ts-node",
  "typescript",
  "vite",
]

const manifestSchema = z.object({ devDependencies: z.record(z.string(), z.string()) })

/**
 * Builds and packs the plugin as it would be published.
 *
 * @returns the packed file's path
 */
export async function packPlugin(into: string): Promise<string> {
  await runOrThrow("npm", ["run", "build"], { cwd: ROOT_FOLDER, env: cleanEnv() })
  mkdirSync(into, { recursive: true })
  await runOrThrow("npm", ["pack", "--pack-destination", into], { cwd: ROOT_FOLDER, env: cleanEnv() })
  const [file] = readdirSync(into).filter((name) => name.endsWith(".tgz"))
  if (!file) {
    throw new Error(`npm pack left nothing in ${into}`)
  }
  return join(into, file)
}

/** Writes a shop without the plugin, and installs it. */
export async function installFreshShop(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), shopManifest())
  writeFileSync(join(folder, "tsconfig.json"), SHOP_TSCONFIG)
  writeFileSync(join(folder, "medusa-config.ts"), SHOP_CONFIG)
  await npmInstall(folder)
}

/** Adds the plugin, which the shop then knows from its packed file only. */
export async function addPlugin(folder: string, packed: string): Promise<void> {
  await npmInstall(folder, packed)
}

async function npmInstall(folder: string, ...packages: string[]): Promise<void> {
  const options = ["--no-audit", "--no-fund", "--prefer-offline"]
  await runOrThrow("npm", ["install", ...options, ...packages], { cwd: folder, env: cleanEnv() })
}

/**
 * Puts a provider of its own into the shop, in TypeScript as a shop writes one: the one
 * that the conformance kit's own tests call good, but knowing the plugin by its public names.
 *
 * @returns where the shop's build leaves it
 */
export function writeOwnProvider(folder: string): string {
  const source = readFileSync(join(ROOT_FOLDER, "integration-tests/erp/fixtures/good-erp/index.ts"), "utf8")
  mkdirSync(join(folder, "src/providers/my-erp"), { recursive: true })
  writeFileSync(
    join(folder, "src/providers/my-erp/index.ts"),
    source.replace(/"[./]+src\/modules\/erp\/[a-z-]+"/g, `"${PLUGIN}/modules/erp"`)
  )
  return "./.medusa/server/src/providers/my-erp"
}

/** Runs one of the platform's commands in the shop. */
export async function runInShop(
  folder: string,
  args: readonly string[],
  databaseUrl: string
): Promise<void> {
  await runOrThrow(join(folder, "node_modules/.bin/medusa"), args, {
    cwd: folder,
    env: shopEnv({ databaseUrl }),
  })
}

/** Without what a test run puts there for the code under test. */
function cleanEnv(): NodeJS.ProcessEnv {
  const { NODE_ENV: _env, NODE_OPTIONS: _options, ...others } = process.env
  return { ...others, MEDUSA_DISABLE_TELEMETRY: "true" }
}

function shopManifest(): string {
  const own = readFileSync(join(ROOT_FOLDER, "package.json"), "utf8")
  const { devDependencies } = manifestSchema.parse(JSON.parse(own))
  const platform = PLATFORM.map((name) => {
    const version = devDependencies[name]
    if (!version) {
      throw new Error(`${name} is not among our own devDependencies`)
    }
    return [name, version] as const
  })
  return JSON.stringify({
    name: "fresh-shop",
    version: "1.0.0",
    private: true,
    dependencies: Object.fromEntries(platform),
  })
}

const SHOP_TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    skipLibCheck: true,
    outDir: "./.medusa/server",
    rootDir: "./",
  },
  include: ["**/*"],
  exclude: ["node_modules", ".medusa"],
})

const SHOP_CONFIG = `import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "of a fresh shop",
      cookieSecret: "of a fresh shop",
    },
  },
  plugins: [
    { resolve: "${PLUGIN}", options: { shop: { name: "Fresh shop" } } },
    { resolve: "@medusajs/loyalty-plugin", options: {} },
  ],
})
`
