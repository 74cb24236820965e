import { readFileSync } from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"
import type { Browser, Page } from "playwright-core"
import { findPagesDir } from "../../src/api/pages/find-pages-dir"
import type { Me } from "../../src/api/schemas/company"
import { startFakeShop, type FakeShop } from "./pages/fake-shop"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { anna, buyer, config, delegate, delegating, newcomer, withSeveralCompanies } from "./pages/people"

jest.setTimeout(240_000)

/** Each page in its plain state, and those that a form comes to. */
const states: ReadonlyArray<{
  name: string
  at: string
  me?: Me
  act?: (page: Page) => Promise<void>
}> = [
  { name: "activate", at: "/activate" },
  {
    name: "activate, nothing entered",
    at: "/activate",
    act: (page) => page.locator("button[type=submit]").click(),
  },
  { name: "activate, refused", at: "/activate", act: refuseActivation },
  { name: "hand over", at: "/activate", act: handOver },
  { name: "activate, signed in", at: "/activate", me: anna },
  { name: "sign in", at: "/login?return_to=/account" },
  { name: "forgotten password", at: "/forgot-password" },
  { name: "set password", at: "/set-password#token=t&email=anna@example.com" },
  { name: "confirm", at: "/confirm#token=t" },
  { name: "not me", at: "/not-me#token=t" },
  { name: "an incomplete link", at: "/confirm" },
  { name: "home", at: "/", me: anna },
  { name: "home of a newcomer", at: "/", me: newcomer },
  { name: "choose a company", at: "/", me: { ...withSeveralCompanies(anna), current: null } },
  { name: "my profile", at: "/account?company=comp_1", me: withSeveralCompanies(anna) },
  { name: "users", at: "/users", me: anna, act: (page) => page.getByText("Emil Fuchs").first().waitFor() },
  { name: "users, a row's menu", at: "/users", me: anna, act: openMenu },
  { name: "users, a question", at: "/users", me: anna, act: askToRemove },
  { name: "users, several chosen", at: "/users", me: anna, act: chooseTwo },
  { name: "ERP users", at: "/users?tab=erp", me: anna, act: (page) => page.getByText("8001").waitFor() },
  { name: "request new user, nothing entered", at: "/users/new", me: anna, act: submitNothing },
  { name: "users to add", at: "/users?tab=plain", me: anna, act: (page) => page.getByRole("searchbox").waitFor() },
  { name: "add somebody of the company's number", at: "/plain-users/bu_p1/add", me: anna, act: waitForRoles },
  { name: "add a contact", at: "/contacts/8001/add", me: anna, act: waitForRoles },
  { name: "edit a user", at: "/users/bu_3", me: anna, act: waitForRoles },
  { name: "rights of a user", at: "/users/bu_2/access", me: anna, act: (page) => page.getByRole("switch").first().waitFor() },
  { name: "history", at: "/history", me: anna, act: (page) => page.getByText("stock.counted").waitFor() },
  { name: "addresses", at: "/addresses", me: anna, act: waitForGate },
  { name: "addresses, to be read", at: "/addresses", me: buyer, act: waitForGate },
  { name: "addresses, a question", at: "/addresses", me: anna, act: askToRemoveGate },
  { name: "add an address, nothing entered", at: "/addresses/new", me: anna, act: submitEmptyAddress },
  { name: "edit an address", at: "/addresses/compaddr_1", me: anna, act: (page) => page.locator("[name=city]").waitFor() },
  { name: "import users", at: "/users/import", me: anna, act: (page) => page.getByText("main_contact").waitFor() },
  { name: "import users, checked", at: "/users/import", me: anna, act: checkFile },
  { name: "act for a customer", at: "/delegation", me: delegate, act: (page) => page.locator("[name=customer_number]").waitFor() },
  { name: "acting for a customer", at: "/delegation", me: delegating, act: (page) => page.getByText("Am Kai 3").waitFor() },
  { name: "a page without permission", at: "/users", me: buyer },
  { name: "confirm another address", at: "/confirm-email#token=t" },
  { name: "no such page", at: "/nowhere" },
]

async function openMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Ben Adler/ }).click()
  await page.getByRole("menu").waitFor()
}

async function askToRemove(page: Page): Promise<void> {
  await openMenu(page)
  await page.getByRole("menuitem").last().click()
  await page.getByRole("dialog").waitFor()
}

async function chooseTwo(page: Page): Promise<void> {
  for (const name of [/Anna Müller/, /Ben Adler/]) {
    await page.getByRole("checkbox", { name }).click()
  }
}

async function waitForRoles(page: Page): Promise<void> {
  await page.getByRole("checkbox").first().waitFor()
}

async function submitNothing(page: Page): Promise<void> {
  await waitForRoles(page)
  await page.locator("button[type=submit]").click()
  await page.locator("[aria-invalid=true]").first().waitFor()
}

async function waitForGate(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Main gate" }).waitFor()
}

async function askToRemoveGate(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Main gate/ }).click()
  await page.getByRole("dialog").waitFor()
}

async function submitEmptyAddress(page: Page): Promise<void> {
  await page.locator("button[type=submit]").click()
  await page.locator("[aria-invalid=true]").first().waitFor()
}

async function checkFile(page: Page): Promise<void> {
  const buffer = Buffer.from("first_name,last_name,email,roles")
  await page.locator("input[type=file]").setInputFiles({ name: "users.csv", mimeType: "text/csv", buffer })
  await page.getByText("role_not_assignable").waitFor()
}

async function refuseActivation(page: Page): Promise<void> {
  for (const [name, value] of Object.entries({
    customer_number: "1",
    invoice_number: "2",
    email: "a@example.com",
    password: "long enough",
  })) {
    await page.locator(`[name=${name}]`).fill(value)
  }
  await page.locator("button[type=submit]").click()
  await page.getByRole("alert").waitFor()
}

async function handOver(page: Page): Promise<void> {
  await refuseActivation(page)
  await page.getByRole("alert").getByRole("button").click()
  await page.locator("[name=message]").waitFor()
}

let browser: Browser
let shop: FakeShop

beforeAll(async () => {
  browser = await openBrowser()
  shop = await startFakeShop({ path: "/customer-center", config, person: anna })
})
beforeEach(() => {
  shop.signedIn = null
  shop.calls.length = 0
  shop.answers.clear()
})
afterAll(async () => {
  await browser.close()
  await shop.stop()
})

describe.each([
  { colorScheme: "light", locale: "en-US", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", locale: "de-DE", viewport: { width: 390, height: 844 } },
] as const)("at $viewport.width px, $colorScheme, $locale", (options) => {
  it.each(states)(
    "[G1] $name can be used by everyone and scrolls in one direction only",
    async ({ at, me, act }) => {
      shop.answers.set("POST /store/customer-center/activations", {
        status: 429,
        headers: { "retry-after": "60" },
        body: { type: "too_many_attempts", code: "too_many_attempts", message: "No." },
      })
      shop.signedIn = me ?? null
      const { page, complaints, end } = await visit(browser, {
        ...options,
        bypassCSP: false,
        reducedMotion: "reduce",
      })
      await page.goto(`${shop.pages}${at}`)
      await page.locator("h1").waitFor()
      await act?.(page)
      expect(complaints).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      ).toBeLessThanOrEqual(0)
      expect(await findViolations(page)).toEqual([])
      await end()
    }
  )
})

describe("without a mouse", () => {
  it("[G1 A1] an account is activated by the keyboard alone", async () => {
    const { page, end } = await visit(browser)
    await page.goto(`${shop.pages}/activate`)
    await page.locator("[name=customer_number]").waitFor()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN")
    for (const text of ["0010042", "RE-2381", "anna@example.com", "long enough"]) {
      await page.keyboard.press("Tab")
      await page.keyboard.type(text)
    }
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    await page.locator("h1:focus").waitFor()
    const sent = shop.calls.find((call) => call.route === "POST /store/customer-center/activations")
    expect(sent?.body).toMatchObject({ customer_number: "0010042", password: "long enough" })
    await end()
  })

  it("[G1 A11] signing in, looking at the password and signing out work by the keyboard alone", async () => {
    const { page, end } = await visit(browser)
    await page.goto(`${shop.pages}/login`)
    await page.locator("[name=email]").waitFor()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.type("anna@example.com")
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Forgotten password?"
    )
    await page.keyboard.press("Tab")
    await page.keyboard.type("secret")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Space")
    expect(await page.locator("[name=password]").getAttribute("type")).toBe("text")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()

    const logout = page.getByRole("banner").getByRole("button", { name: "Sign out" })
    for (let presses = 0; presses < 10 && !(await isFocused(page, "Sign out")); presses++) {
      await page.keyboard.press("Shift+Tab")
    }
    await logout.press("Enter")
    await page.getByText("You are signed out.").waitFor()
    await end()
  })
})

function isFocused(page: Page, label: string): Promise<boolean> {
  return page.evaluate((name) => document.activeElement?.getAttribute("aria-label") === name, label)
}

describe("the first page", () => {
  it("[G1] needs less than 200 kB of script, gzipped", () => {
    const folder = findPagesDir(__dirname)
    if (folder === null) {
      throw new Error("The pages are not built: npm run build:pages")
    }
    const html = readFileSync(path.join(folder, "index.html"), "utf8")
    const scripts = [...html.matchAll(/src="\.\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? [])
    const preloaded = [...html.matchAll(/rel="modulepreload"[^>]* href="\.\/([^"]+)"/g)].flatMap(
      ([, name]) => name ?? []
    )
    const sizes = [...scripts, ...preloaded].map(
      (name) => gzipSync(readFileSync(path.join(folder, name))).length
    )
    const total = sizes.reduce((sum, size) => sum + size, 0)

    expect(scripts).toContain("theme.js")
    expect(total).toBeGreaterThan(50_000)
    expect(total).toBeLessThan(200_000)
  })

  it("[G1] has no inline script or style", () => {
    const html = readFileSync(path.join(findPagesDir(__dirname) ?? "", "index.html"), "utf8")
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)| style=| on\w+=/)
  })
})
