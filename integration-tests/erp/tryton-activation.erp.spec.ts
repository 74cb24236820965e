import { sampleActivations } from "../../scripts/tryton/sample-activations"
import type { RunningTryton } from "../../scripts/tryton/start-tryton"
import { openProveWorld } from "../prove/prove-world"
import type { ProveWorld } from "../prove/prove-world"
import { readText } from "../world/read-body"
import { startSampleTryton } from "../world/sample-tryton"
import type { ShopProcess } from "../world/shop-process"

const BOOT_WITHIN_MS = 600_000
const PASSWORD = "a long password"

const isInstalled = process.env.CUSTOMER_CENTER_TRYTON === "1"
const described = isInstalled ? describe : describe.skip
const whyNot = isInstalled ? "" : " (left out: CUSTOMER_CENTER_TRYTON=1 says that Tryton is installed)"

described(`activations against a real Tryton${whyNot}`, () => {
  let tryton: RunningTryton
  let world: ProveWorld
  let shop: ShopProcess

  beforeAll(async () => {
    tryton = await startSampleTryton()
    world = await openProveWorld()
    const { url, database, user, password } = tryton
    shop = await world.startShop({
      erp: { provider: { resolve: "tryton", options: { url, database, user, password } } },
      activation: { refusalAfterMs: 0 },
    })
  }, BOOT_WITHIN_MS)

  afterAll(async () => {
    await world?.end()
    await tryton?.stop()
  })

  const activate = (entries: { customer_number: string; invoice_number: string; email: string }) =>
    shop.http.post("/store/customer-center/activations", {
      headers: world.storeHeaders,
      body: { ...entries, password: PASSWORD },
    })

  it("[A1 A2 A3 A4 F2] activates what Tryton says, and stores what it holds", async () => {
    const seen: string[] = []
    for (const { outcome, ...entries } of sampleActivations(tryton.invoices)) {
      const { status, body } = await activate(entries)
      const got = status === 201 ? readText(body, "outcome") : readText(body, "code")
      expect([entries.customer_number, got]).toEqual([entries.customer_number, outcome])
      seen.push(`${entries.customer_number}: ${status} ${got}`)
    }
    expect(seen).toHaveLength(3)

    expect(
      await world.select(
        `select customer_number, name, address_1, address_2, postal_code, city, country_code, currency_code, tax_id
         from cc_company order by customer_number`
      )
    ).toEqual([
      {
        customer_number: "10001",
        name: "Müller & Söhne GmbH",
        address_1: "Größenweg 7",
        address_2: "Hinterhaus",
        postal_code: "50667",
        city: "Köln",
        country_code: "de",
        currency_code: "eur",
        tax_id: "DE136695976",
      },
    ])
    expect(
      await world.select(
        `select business_user.customer_number, business_user.status, customer.email, role.role_key, company.name
         from cc_business_user business_user
         join customer on customer.id = business_user.customer_id
         left join cc_company company on company.id = business_user.company_id
         left join cc_business_user_role role on role.business_user_id = business_user.id
         order by customer.email`
      )
    ).toEqual([
      {
        // the company's own
        customer_number: null,
        status: "active",
        email: "anna.mueller@mueller-soehne.example",
        role_key: "main_contact",
        name: "Müller & Söhne GmbH",
      },
      {
        customer_number: "00042",
        status: "active",
        email: "kontakt@nuesslein.example",
        role_key: null,
        name: null,
      },
    ])
    // for people, and for docs/measurements.md
    process.stderr.write(`\nTryton 6.0: ${seen.join("; ")}\n`)
  })

  it("[A5 F2] refuses an invoice that Tryton has not issued to this customer, with the uniform answer", async () => {
    const [first, second] = sampleActivations(tryton.invoices)
    const foreign = await activate({
      customer_number: first?.customer_number ?? "",
      invoice_number: second?.invoice_number ?? "",
      email: "eve@example.com",
    })
    const unknown = await activate({ customer_number: "99999", invoice_number: "1", email: "eve@example.com" })

    expect(foreign).toMatchObject({ status: 400, body: { code: "activation_refused" } })
    expect(unknown.body).toEqual(foreign.body)
    expect(await world.select("select 1 from customer where email = 'eve@example.com'")).toEqual([])
  })

  it("[A6 F2] answers 503 and keeps nothing once Tryton is gone", async () => {
    const before = await world.select("select count(*)::int as logins from provider_identity")
    await tryton.stop()
    const answer = await activate({ customer_number: "10001", invoice_number: "1", email: "late@example.com" })

    expect(answer).toMatchObject({ status: 503, body: { code: "erp_unavailable" } })
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(await world.select("select count(*)::int as logins from provider_identity")).toEqual(before)
  })
})
