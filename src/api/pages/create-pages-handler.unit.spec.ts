import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import type { PagesConfig } from "../schemas/operations"
import { createPagesHandler } from "./create-pages-handler"
import { findPagesDir } from "./find-pages-dir"

const config: PagesConfig = {
  path: "/centre/b2b",
  publishable_key: "pk_1",
  shop_name: "Shop",
  shop_url: null,
  locale: "en",
  support: { name: null, email: null, phone: null, url: null },
  login: { user_name: false, customer_number: false },
  activation: { email_verification: false },
  password: { min_length: 8 },
}
const html = `<html><meta name="customer-center-path" content="/customer-center" /><script src="./assets/a.js"></script></html>`

let folder: string
let server: Server
let origin: string
let current: PagesConfig | null

beforeEach(async () => {
  current = config
  folder = mkdtempSync(path.join(tmpdir(), "pages-"))
  const pages = path.join(folder, "dist/pages")
  mkdirSync(path.join(pages, "assets"), { recursive: true })
  mkdirSync(path.join(pages, ".vite"), { recursive: true })
  writeFileSync(path.join(folder, "package.json"), "{}")
  writeFileSync(path.join(pages, "index.html"), html)
  writeFileSync(path.join(pages, "theme.js"), "1")
  writeFileSync(path.join(pages, ".vite/manifest.json"), "{}")
  writeFileSync(path.join(pages, "assets/a.js"), "plain")
  writeFileSync(path.join(pages, "assets/a.js.br"), "packed")
  const handler = createPagesHandler({
    path: config.path,
    findFolder: () => findPagesDir(path.join(folder, "src/api/pages")),
    readConfig: async () => current,
  })
  server = createServer((request, response) => {
    void handler(request, response, () => response.writeHead(405).end())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : ""
})
afterEach(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

const get = (at: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${at}`, { headers })

describe("the hosted pages", () => {
  it.each(["/", "/login", "/set-password?token=a.b", "/index.html", "/deep/er"])(
    "[G1] answer %s with the document, its files named from the pages' own path",
    async (at) => {
      const response = await get(at)
      const text = await response.text()
      expect(response.status).toBe(200)
      expect(response.headers.get("cache-control")).toBe("no-cache")
      expect(text).toContain(`src="/centre/b2b/assets/a.js"`)
      expect(text).toContain(`content="/centre/b2b"`)
    }
  )

  it("[G1] are not sent again to a browser that has them", async () => {
    const first = await get("/login")
    const again = await get("/login", { "if-none-match": first.headers.get("etag") ?? "" })
    expect(again.status).toBe(304)
  })

  it("[G1] serve hashed files for a year, packed where the browser unpacks", async () => {
    const packed = await fetch(`${origin}/assets/a.js`, { headers: { "accept-encoding": "br" } })
    expect(packed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
    expect(packed.headers.get("content-encoding")).toBe("br")
    expect(packed.headers.get("vary")).toBe("Accept-Encoding")

    const plain = await get("/assets/a.js", { "accept-encoding": "identity" })
    expect(await plain.text()).toBe("plain")
  })

  it("[G1] ask after an unhashed file each time", async () => {
    expect((await get("/theme.js")).headers.get("cache-control")).toBe("no-cache")
  })

  it.each([
    "/assets/gone.js",
    "/gone.png",
    "/assets/",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/.vite/manifest.json",
    "/%E0%A4%A.js",
  ])("[G1] answer %s with 404, not with the document", async (at) => {
    const response = await get(at)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: "not_found" })
    expect(response.headers.get("cache-control")).toBe("no-store")
  })

  it("[G1] forbid scripts and styles of anybody else, and inline ones", async () => {
    const { headers } = await get("/login")
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers.get("referrer-policy")).toBe("no-referrer")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })

  it("[G1] leave other methods to the shop", async () => {
    expect((await fetch(`${origin}/login`, { method: "POST" })).status).toBe(405)
  })

  it("[G1] tell their configuration", async () => {
    const response = await get("/config.json")
    expect(await response.json()).toEqual(config)
    expect(response.headers.get("cache-control")).toBe("no-cache")
  })

  it("[G1] say with 503 what the operator has to do where no key can be chosen", async () => {
    current = null
    const response = await get("/config.json")
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({
      code: "pages_unavailable",
      message: expect.stringContaining("pages.publishableKey"),
    })
  })

  it("[G1] follow a new build", async () => {
    await get("/login")
    const file = path.join(folder, "dist/pages/index.html")
    writeFileSync(file, "<html>new</html>")
    utimesSync(file, new Date(0), new Date(0))
    expect(await (await get("/login")).text()).toBe("<html>new</html>")
  })

  it("[G1] say with 503 that they are not built", async () => {
    rmSync(path.join(folder, "dist"), { recursive: true })
    const response = await get("/login")
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining("not built") })
  })
})

describe("finding the built pages", () => {
  it.each(["src/api/pages", ".medusa/server/src/api/pages"])("[G3] works from %s", (from) => {
    mkdirSync(path.join(folder, ".medusa/server"), { recursive: true })
    writeFileSync(path.join(folder, ".medusa/server/package.json"), "{}")
    expect(findPagesDir(path.join(folder, from))).toBe(path.join(folder, "dist/pages"))
  })

  it("[G3] never takes another package's", () => {
    const plugin = path.join(folder, "node_modules/plugin")
    mkdirSync(path.join(plugin, "src"), { recursive: true })
    writeFileSync(path.join(plugin, "package.json"), "{}")
    expect(findPagesDir(path.join(plugin, "src"))).toBeNull()
  })
})
