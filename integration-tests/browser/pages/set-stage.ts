import type { Browser, Locator, Page } from "playwright-core"
import { startFakeShop, type FakeAnswer, type FakeCall, type FakeShop } from "./fake-shop"
import { openBrowser, visit, type Visit } from "./open-browser"
import { anna, config } from "./people"

/** What a spec does with the pages of a fake shop: a fresh shop and visitor for every test. */
export interface Stage {
  shop(): FakeShop
  page(): Page
  open(at: string): Promise<unknown>
  field(name: string): Locator
  press(name: string): Promise<void>
  /** Where the page tells what went wrong. */
  alert(): Locator
  /** Waits until the focus is on the field of this name, or on what has this role. */
  waitForFocus(on: string): Promise<void>
  /** The last call of this route, once one is as it should be. */
  waitForCall(route: string, isRight?: (call: FakeCall) => boolean): Promise<FakeCall>
}

/** So long a call may take to arrive. */
const callWithinMs = 15_000

/** Registers what is set up and cleared away; a visit that a script or the policy complained of fails. */
export function setStage(): Stage {
  let browser: Browser
  let shop: FakeShop
  let guest: Visit

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    shop = await startFakeShop({ path: "/customer-center", config, person: anna })
    guest = await visit(browser)
  })
  afterEach(async () => {
    const { complaints } = guest
    await guest.end()
    await shop.stop()
    expect(complaints).toEqual([])
  })

  async function waitForCall(route: string, isRight = (_: FakeCall) => true): Promise<FakeCall> {
    for (const startedAt = Date.now(); Date.now() - startedAt < callWithinMs; ) {
      const call = shop.calls.findLast((one) => one.route === route)
      if (call && isRight(call)) {
        return call
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`${route} was not called as it should be.`)
  }

  return {
    waitForCall,
    shop: () => shop,
    page: () => guest.page,
    open: (at) => guest.page.goto(`${shop.pages}${at}`),
    field: (name) => guest.page.locator(`[name=${name}]`),
    press: (name) => guest.page.getByRole("button", { name }).click(),
    alert: () => guest.page.getByRole("alert"),
    waitForFocus: (on) => guest.page.locator(`:is([name=${on}], [role=${on}]):focus`).waitFor(),
  }
}

export function refusal(
  status: number,
  code: string,
  message = "No.",
  headers: Record<string, string> = {}
): FakeAnswer {
  return { status, headers, body: { type: code, code, message } }
}
