import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core"
import { ROOT_FOLDER } from "../../../scripts/process/root-folder"
import { readText } from "../../world/read-body"
import { openBrowser } from "../pages/open-browser"
import { operator, startAdminShop, type AdminShop } from "./admin-shop"

/** The admin is built first where something changed. */
const builtWithinMs = 600_000
const folder = join(ROOT_FOLDER, ".test", "screenshots")

export type AdminLook = { language: "en" | "de"; theme: "light" | "dark" } & BrowserContextOptions

const plain: AdminLook = { language: "en", theme: "light" }

/** Both languages, both themes, a desk and a phone. */
export const looks = [
  { language: "en", theme: "light", viewport: { width: 1280, height: 900 } },
  { language: "de", theme: "dark", viewport: { width: 390, height: 844 } },
] as const satisfies readonly AdminLook[]

/** What a spec does with the dashboard of a shop of its own: every test opens one page. */
export interface AdminStage {
  shop: () => AdminShop
  /** A fresh page of the signed-in operator, in English and light where nothing else is said. Pages of one look share what the browser has stored. */
  open: (look?: AdminLook) => Promise<Page>
  page: () => Page
  button: (name: string | RegExp) => Locator
  region: (name: string) => Locator
  dialog: () => Locator
  /** Where a picture of this name is kept for a person to look at. */
  picture: (name: string) => string
}

/** Registers what is set up and cleared away; a test whose page threw an error fails. */
export function setAdminStage(): AdminStage {
  let browser: Browser
  let shop: AdminShop
  let page: Page
  let complaints: string[] = []
  /** By look, so that the dashboard's scripts are fetched and compiled once for it and not for every test. */
  const contexts = new Map<string, Promise<BrowserContext>>()

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    browser = await openBrowser()
    shop = await startAdminShop()
  }, builtWithinMs)
  afterAll(async () => {
    await browser.close()
    await shop.stop()
  })
  afterEach(async () => {
    await page.close()
    expect(complaints).toEqual([])
  })

  async function open(look = plain): Promise<Page> {
    const key = JSON.stringify(look)
    const context = contexts.get(key) ?? signIn(browser, shop, look)
    contexts.set(key, context)
    page = await (await context).newPage()
    complaints = []
    page.on("pageerror", (error) => complaints.push(error.message))
    return page
  }

  return {
    open,
    shop: () => shop,
    page: () => page,
    button: (name) => page.getByRole("button", { name, exact: true }),
    region: (name) => page.getByRole("region", { name, exact: true }),
    dialog: () => page.getByRole("dialog"),
    picture: (name) => join(folder, `${name}.png`),
  }
}

async function signIn(browser: Browser, shop: AdminShop, { language, theme, ...more }: AdminLook): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: shop.address, viewport: { width: 1280, height: 900 }, ...more })
  const login = await context.request.post("/auth/user/emailpass", { data: operator })
  const token = readText(await login.json(), "token")
  await context.request.post("/auth/session", { headers: { authorization: `Bearer ${token}` } })
  await context.addInitScript(
    (chosen) => {
      // a sandboxed frame has no storage
      if (window.self !== window.top) {
        return
      }
      localStorage.setItem("lng", chosen.language)
      localStorage.setItem("medusa_admin_theme", chosen.theme)
      document.cookie = `lng=${chosen.language};path=/`
    },
    { language, theme }
  )
  return context
}
