import type { IncomingMessage, ServerResponse } from "node:http"
import type { PagesConfig } from "../schemas/operations"
import { setPagesHeaders } from "./pages-headers"
import { isOutdated, readSite, type Site } from "./site"

export interface PagesHandlerOptions<Request extends IncomingMessage> {
  /** Where the pages are served, without a slash at the end. */
  path: string
  /** Null where the pages are not built. */
  findFolder: () => string | null
  /** Null where the shop has no key that the pages could use. */
  readConfig: (request: Request) => Promise<PagesConfig | null>
}

const notBuilt =
  "The hosted pages are not built. Run `npm run build:pages` of medusa-plugin-customer-center."
const noKey =
  "The hosted pages need a publishable API key: make one in the admin, or, as there are several, name it in the option pages.publishableKey."

/**
 * Serves the hosted pages. It is mounted at their path, so `request.url` begins
 * behind it. Hashed files, the configuration, and for every other address a
 * browser opens the one document; what is none of these is 404, and never the
 * document, so that a missing script shows as missing.
 */
export function createPagesHandler<Request extends IncomingMessage>(
  options: PagesHandlerOptions<Request>
) {
  let site: Site | null = null
  const readCurrentSite = (): Site | null => {
    const folder = options.findFolder()
    if (folder === null) {
      return null
    }
    site = site === null || isOutdated(site, folder) ? readSite(folder, options.path) : site
    return site
  }

  return async (request: Request, response: ServerResponse, next: () => void): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return next()
    }
    await new Promise<void>((resolve) => setPagesHeaders(request, response, () => resolve()))
    const pathname = readPathname(request.url)
    if (pathname === "/config.json") {
      const config = await options.readConfig(request)
      return config === null ? refuse(response, 503, noKey) : sendConfig(response, config)
    }
    const current = readCurrentSite()
    if (current === null) {
      return refuse(response, 503, notBuilt)
    }
    if (isPage(pathname)) {
      return sendDocument(request, response, current)
    }
    current.serveFile(request, response, () => refuse(response, 404, "There is no such file."))
  }
}

function readPathname(url = "/"): string {
  const [pathname = "/"] = url.split("?")
  return pathname
}

/** Pages have no dot in their last part, files have; `/index.html` is the document too. */
function isPage(pathname: string): boolean {
  const lastPart = pathname.slice(pathname.lastIndexOf("/") + 1)
  return !pathname.startsWith("/assets/") && (!lastPart.includes(".") || pathname === "/index.html")
}

function sendConfig(response: ServerResponse, config: PagesConfig): void {
  response.setHeader("Cache-Control", "no-cache")
  sendJson(response, 200, config)
}

function sendDocument(request: IncomingMessage, response: ServerResponse, site: Site): void {
  response.setHeader("Cache-Control", "no-cache")
  response.setHeader("ETag", site.etag)
  if (request.headers["if-none-match"] === site.etag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(site.html),
  })
  response.end(request.method === "HEAD" ? undefined : site.html)
}

function refuse(response: ServerResponse, status: 404 | 503, message: string): void {
  response.setHeader("Cache-Control", "no-store")
  const code = status === 404 ? "not_found" : "pages_unavailable"
  const type = status === 404 ? "not_found" : "unavailable"
  sendJson(response, status, { type, code, message })
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" })
  response.end(JSON.stringify(body))
}
