import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { renderErrorCodes } from "../src/api/errors/render-error-codes"
import { renderOpenapi } from "../src/api/openapi/render-openapi"
import { renderOptions } from "./docs/render-options"

/** Writes the reference files that are made of the code: docs/openapi.json, docs/error-codes.md and docs/options.md. */
const root = join(__dirname, "..")
const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
for (const [name, text] of [
  ["docs/openapi.json", renderOpenapi(version)],
  ["docs/error-codes.md", renderErrorCodes()],
  ["docs/options.md", renderOptions()],
] as const) {
  writeFileSync(join(root, name), text)
  console.log(`wrote ${name}`)
}
