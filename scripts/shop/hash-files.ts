import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** One value for the names and contents of these files, and of all within these folders. */
export function hashFiles(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256")
  for (const path of paths.flatMap((start) => listFiles(root, start))) {
    hash.update(path).update("\0").update(readFileSync(join(root, path))).update("\0")
  }
  return hash.digest("hex")
}

function listFiles(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) {
    return []
  }
  if (!statSync(full).isDirectory()) {
    return [path]
  }
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, join(path, name)))
}
