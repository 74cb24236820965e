import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import { findBrowser } from "../../../scripts/test/find-browser"

/** On a busy machine a Chromium may end while it starts; that says nothing about the pages. */
const startsAtMost = 3

/** Starts the machine's Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (executablePath === null) {
    throw new Error("No Chromium starts here; BROWSER_PATH names one.")
  }
  for (let start = 1; ; start++) {
    try {
      return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] })
    } catch (error) {
      if (start === startsAtMost) {
        throw error
      }
    }
  }
}

/** A page of its own visitor, with what its console complained of. */
export interface Visit {
  page: Page
  /** Blocked by the Content-Security-Policy, or thrown by a script. */
  complaints: string[]
  end(): Promise<void>
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: "en-US",
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) {
      complaints.push(message.text())
    }
  })
  return { page, complaints, end: () => context.close() }
}
