import { presentDemo } from "./present"
import { demoSettings } from "./shop-env"

const given = { address: "http://localhost:9000", smtpUrl: "smtp://127.0.0.1:1025", secret: "s" }
const tryton = { resolve: "tryton", options: { url: "http://127.0.0.1:8000", database: "d", user: "u", password: "p" } }

const facts = {
  address: given.address,
  admin: `${given.address}/app`,
  pages: `${given.address}/customer-center`,
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

  it.each(["null", "7", '{"erp":{"timeLimitMs":"soon"}}'])("[F2] stop the demo where they are wrong: %s", (written) => {
    process.env.CUSTOMER_CENTER_OPTIONS = written

    expect(() => demoSettings(given)).toThrow(/CUSTOMER_CENTER_OPTIONS|option erp\.timeLimitMs/)
  })

  it("[F2] decide which customers the demo offers to try", () => {
    expect(presentDemo(facts, { logFile: "shop.log", asksDirectory: true })).toContain("All customers of the demo are activated")
    expect(presentDemo(facts, { logFile: "shop.log", asksDirectory: false })).toContain("activate customers of that one")
  })
})
