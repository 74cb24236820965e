import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { ROOT_FOLDER } from "../process/root-folder"

/** A secret of this copy's own, made once, so that logins outlive a restart. */
export function demoSecret(): string {
  const file = join(ROOT_FOLDER, ".demo/secret")
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 })
  }
  return readFileSync(file, "utf8")
}
