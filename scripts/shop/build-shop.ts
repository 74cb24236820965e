import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { run, runOrThrow } from "../process/run"
import { ROOT_FOLDER } from "../process/root-folder"
import { step } from "../process/step"
import { hashFiles } from "./hash-files"

/** The built shop: what `medusa build` makes of the plugin's own folder (see tsconfig.json's `outDir`). */
export const SHOP_FOLDER = join(ROOT_FOLDER, ".demo/.medusa/server")

const PAGES_INDEX = join(ROOT_FOLDER, "dist/pages/index.html")
const SHARED = ["package.json", "package-lock.json"]

/**
 * Builds server, admin and hosted pages as a shop in production runs them.
 * What has not changed since it was built last is left as it is.
 *
 * @throws an Error with the end of the output where something does not build
 */
export async function buildShop(): Promise<void> {
  await buildWhenChanged({
    name: "pages",
    sources: [...SHARED, "src/storefront", "src/api/schemas"],
    isThere: () => existsSync(PAGES_INDEX),
    build: async () => {
      await runOrThrow("npm", ["run", "build:pages"], { cwd: ROOT_FOLDER })
    },
  })
  await buildWhenChanged({
    name: "server and admin",
    sources: [...SHARED, "src", "scripts/demo", "scripts/seed", "medusa-config.ts", "tsconfig.json"],
    isThere: () =>
      existsSync(join(SHOP_FOLDER, "medusa-config.js")) &&
      existsSync(join(SHOP_FOLDER, "public/admin/index.html")),
    build: buildServer,
  })
}

async function buildServer(): Promise<void> {
  const medusa = join(ROOT_FOLDER, "node_modules/.bin/medusa")
  const { code, output } = await run(medusa, ["build", "--no-lint"], {
    cwd: ROOT_FOLDER,
    env: { ...process.env, NODE_ENV: "production", MEDUSA_DISABLE_TELEMETRY: "true" },
  })
  if (code !== 0) {
    throw new Error(`medusa build ended with code ${code}:\n${output.slice(-8_000)}`)
  }
}

async function buildWhenChanged(part: {
  name: string
  sources: readonly string[]
  isThere: () => boolean
  build: () => Promise<void>
}): Promise<void> {
  const folder = join(ROOT_FOLDER, ".demo/built")
  const marker = join(folder, part.name.replaceAll(" ", "-"))
  const hash = hashFiles(ROOT_FOLDER, part.sources)
  const built = existsSync(marker) ? readFileSync(marker, "utf8") : ""
  if (built === hash && part.isThere()) {
    return
  }
  await step(`Building ${part.name}`, part.build)
  mkdirSync(folder, { recursive: true })
  writeFileSync(marker, hash)
}
