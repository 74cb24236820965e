import { existsSync } from "node:fs"
import path from "node:path"

/**
 * Finds the built pages (`dist/pages` of the plugin's own package) by walking
 * up from a folder. The code runs from `src`, from `.medusa/server` of the
 * checkout and from the same inside a shop's `node_modules`, and a build may put
 * a copy of package.json into `.medusa/server`: that one does not end the walk.
 *
 * @returns null where they are not built
 */
export function findPagesDir(from: string): string | null {
  const candidate = path.join(from, "dist", "pages")
  if (existsSync(path.join(candidate, "index.html"))) {
    return candidate
  }
  const parent = path.dirname(from)
  return parent === from || isPackageRoot(from) ? null : findPagesDir(parent)
}

function isPackageRoot(folder: string): boolean {
  const isBuildOutput = folder.endsWith(path.join(".medusa", "server"))
  return !isBuildOutput && existsSync(path.join(folder, "package.json"))
}
