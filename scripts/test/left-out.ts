import { readdirSync } from "node:fs"
import { join, relative } from "node:path"
import { run } from "../process/run"
import { ROOT_FOLDER } from "../process/root-folder"
import { findBrowser } from "./find-browser"
import type { TestKind } from "./kinds"

const SPEC_FOLDERS = ["src", "integration-tests", "bench", "scripts"]

/** Why this kind cannot run here, in words for a person; null where it can. */
export async function findObstacle(kind: TestKind): Promise<string | null> {
  if (kind.name === "erp" && !(await hasTryton())) {
    return "for want of Tryton with its sale module: scripts/tryton/install.sh installs it"
  }
  if (kind.name === "browser") {
    // the walk of approvals orders into it where it is there, and into the directory where not
    await hasTryton()
  }
  if (kind.name === "browser" && !(await findBrowser())) {
    return "for want of a browser that starts: name one in BROWSER_PATH"
  }
  return null
}

/** The specs of a kind, by the paths under which they lie here. */
export function listSpecs(kind: TestKind["name"]): string[] {
  return SPEC_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT_FOLDER, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(`.${kind}.spec.ts`))
      .map((entry) => relative(ROOT_FOLDER, join(entry.parentPath, entry.name)))
  ).sort()
}

async function hasTryton(): Promise<boolean> {
  if (process.env.CUSTOMER_CENTER_TRYTON === "1") {
    return true
  }
  try {
    const found = (await run("/usr/bin/python3", ["-c", "import trytond.modules.sale, proteus"])).code === 0
    if (found) {
      // the specs read it from here
      process.env.CUSTOMER_CENTER_TRYTON = "1"
    }
    return found
  } catch {
    return false
  }
}
