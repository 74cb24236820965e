import { presentDemo } from "./present"
import { demoAddresses, demoSettings } from "./shop-env"

const addresses = demoAddresses(9100)
const given = { addresses, smtpUrl: "smtp://127.0.0.1:1025", secret: "s" }
const tryton = { resolve: "tryton", options: { url: "http://127.0.0.1:8000", database: "d", user: "u", password: "p" } }

const facts = {
  address: addresses.shop,
  admin: `${addresses.admin}/app`,
  pages: `${addresses.shop}/customer-center`,
  publishable_key: "pk_1",
  operator: { email: "operator@example.com", password: "p" },
  mailbox: "http://localhost:1080",
  activations: [],
}

describe("[F2] the demo's options", () => {
  const { CUSTOMER_CENTER_OPTIONS: before } = process.env

  afterEach(() => {
    if (before === undefined) {
      delete process.env.CUSTOMER_CENTER_OPTIONS
    } else {
      process.env.CUSTOMER_CENTER_OPTIONS = before
    }
  })

  it("[F2] lead to the directory that the demo fills, where nobody says otherwise", () => {
    delete process.env.CUSTOMER_CENTER_OPTIONS

    expect(demoSettings(given)).toMatchObject({ asksDirectory: true, pagesPath: "/customer-center" })
  })

  it("[F2] lead to somebody's own ERP, and keep the rest of the demo's", () => {
    process.env.CUSTOMER_CENTER_OPTIONS = JSON.stringify({ erp: { provider: tryton } })
    const { env, asksDirectory } = demoSettings(given)

    expect(asksDirectory).toBe(false)
    expect(JSON.parse(env.CUSTOMER_CENTER_OPTIONS ?? "")).toMatchObject({
      shop: { name: "Demo shop" },
      erp: { provider: tryton },
    })
  })

  it("[F2] of somebody's own are laid over the demo's one by one", () => {
    process.env.CUSTOMER_CENTER_OPTIONS = JSON.stringify({ pages: { path: "/b2b" }, support: { phone: "+49 351 000000" } })
    const { env, pagesPath } = demoSettings(given)

    expect(pagesPath).toBe("/b2b")
    expect(JSON.parse(env.CUSTOMER_CENTER_OPTIONS ?? "")).toMatchObject({
      pages: { path: "/b2b", baseUrl: "http://localhost:9100" },
      support: { email: "support@shop.example", phone: "+49 351 000000" },
    })
  })

  it("[F2] let pages and admin be used at once in one browser, each by a name of its own", () => {
    delete process.env.CUSTOMER_CENTER_OPTIONS
    const { env } = demoSettings(given)

    expect(new URL(addresses.shop).hostname).not.toBe(new URL(addresses.admin).hostname)
    for (const origins of [env.STORE_CORS, env.ADMIN_CORS, env.AUTH_CORS]) {
      expect(origins?.split(",")).toEqual([addresses.shop, addresses.admin])
    }
  })

  it.each(["null", "7", "[1]", '{"erp":{"timeLimitMs":"soon"}}'])("[F2] stop the demo where they are wrong: %s", (written) => {
    process.env.CUSTOMER_CENTER_OPTIONS = written

    expect(() => demoSettings(given)).toThrow(/CUSTOMER_CENTER_OPTIONS|option erp\.timeLimitMs/)
  })

  it("[F2] decide which customers the demo offers to try", () => {
    const said = { logFile: "shop.log", kept: "It is kept." }
    expect(presentDemo(facts, { ...said, asksDirectory: true })).toContain("All customers of the demo are activated")
    expect(presentDemo(facts, { ...said, asksDirectory: false })).toContain("activate customers of that one")
  })
})
