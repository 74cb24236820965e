import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DEMO_FOLDER } from "./demo-folder"

/** A secret of this copy's own, made once, so that logins outlive a restart. */
export function demoSecret(): string {
  const file = join(DEMO_FOLDER, "secret")
  if (!existsSync(file)) {
    mkdirSync(DEMO_FOLDER, { recursive: true })
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 })
  }
  return readFileSync(file, "utf8")
}
