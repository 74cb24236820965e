import { existsSync } from "node:fs"
import { run } from "../process/run"

const SYSTEM_BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/**
 * A Chromium that starts here: the one named in `BROWSER_PATH`, else the one that
 * npm installed, else the system's; null where none does (its libraries
 * may be missing).
 */
export async function findBrowser(): Promise<string | null> {
  const named = process.env.BROWSER_PATH
  if (named) {
    return named
  }
  const { default: packed } = await import("@sparticuz/chromium")
  const candidates = [await packed.executablePath().catch(() => null), ...SYSTEM_BROWSERS]
  for (const candidate of candidates) {
    if (candidate && existsSync(candidate) && (await starts(candidate))) {
      return candidate
    }
  }
  return null
}

async function starts(browser: string): Promise<boolean> {
  try {
    return (await run(browser, ["--version"])).code === 0
  } catch {
    return false
  }
}
