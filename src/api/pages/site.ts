import { createHash } from "node:crypto"
import { readFileSync, statSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import path from "node:path"
import sirv from "sirv"

type FileHandler = (request: IncomingMessage, response: ServerResponse, missing: () => void) => void

/** One build of the pages: its one document, and everything that the document asks for. */
export interface Site {
  html: string
  etag: string
  builtAtMs: number
  serveFile: FileHandler
}

const yearOfSeconds = 31_536_000

/** The name of a file under `assets` holds a hash of its content, so it may be kept for ever. */
function setCaching(response: ServerResponse, pathname: string): void {
  const isHashed = pathname.startsWith("/assets/")
  const value = isHashed ? `public, max-age=${yearOfSeconds}, immutable` : "no-cache"
  response.setHeader("Cache-Control", value)
}

/**
 * Reads a build. The document names its files relative to itself; it is served
 * at every address below `basePath`, so they are named from there.
 */
export function readSite(folder: string, basePath: string): Site {
  const file = path.join(folder, "index.html")
  const html = readFileSync(file, "utf8")
    .replaceAll('="./', `="${basePath}/`)
    .replace('content="/customer-center"', `content="${basePath}"`)
  return {
    html,
    etag: `"${createHash("sha256").update(html).digest("base64url").slice(0, 27)}"`,
    builtAtMs: statSync(file).mtimeMs,
    serveFile: sirv(folder, {
      etag: true,
      brotli: true,
      gzip: true,
      extensions: [],
      setHeaders: setCaching,
    }),
  }
}

/** Whether the pages were built anew since, as in development or by an update in place. */
export function isOutdated(site: Site, folder: string): boolean {
  const found = statSync(path.join(folder, "index.html"), { throwIfNoEntry: false })
  return found !== undefined && found.mtimeMs !== site.builtAtMs
}
