import { runConformance } from "../../scripts/erp-conformance/run-conformance"
import { trytonSamples } from "../../scripts/erp-conformance/tryton-samples"
import { sampleActivations } from "../../scripts/tryton/sample-activations"
import type { RunningTryton } from "../../scripts/tryton/start-tryton"
import type { ErpContact } from "../../src/modules/erp/types"
import { TrytonErpProvider } from "../../src/providers/erp-tryton/service"
import { startSampleTryton } from "../world/sample-tryton"

jest.setTimeout(180_000)

const installed = process.env.CUSTOMER_CENTER_TRYTON === "1"
const described = installed ? describe : describe.skip
const whyNot = installed
  ? ""
  : " (left out: CUSTOMER_CENTER_TRYTON=1 says that Tryton is installed)"

described(`a real Tryton${whyNot}`, () => {
  const signal = new AbortController().signal
  let tryton: RunningTryton

  beforeAll(async () => {
    tryton = await startSampleTryton()
  })
  afterAll(() => tryton?.stop())

  function open(more: Record<string, unknown> = {}) {
    const { url, database, user, password } = tryton
    return new TrytonErpProvider({}, { url, database, user, password, ...more })
  }

  async function listAll(provider: TrytonErpProvider, customerNumber: string) {
    const contacts: ErpContact[] = []
    let cursor: string | null = null
    do {
      const page = await provider.listContacts({ customerNumber, cursor, limit: 1, signal })
      contacts.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== null)
    return contacts
  }

  it("[F3] keeps every promise of the contract", async () => {
    const results = await runConformance(open(), trytonSamples(tryton.invoices))
    expect(results.filter((result) => result.outcome !== "passed")).toEqual([])
    expect(results.length).toBeGreaterThan(20)
  })

  it("[F2] gives a whole customer, in the contract's words", async () => {
    const provider = open()
    expect(await provider.retrieveCustomer({ customerNumber: "10001", signal })).toEqual({
      customerNumber: "10001",
      name: "Müller & Söhne GmbH",
      centerEnabled: true,
      mainContactEmails: ["anna.mueller@mueller-soehne.example"],
      address: {
        address_1: "Größenweg 7",
        address_2: "Hinterhaus",
        postal_code: "50667",
        city: "Köln",
        country_code: "de",
        phone: "+49 221 4710900",
      },
      currencyCode: "eur",
      timeZone: null,
      languageCode: "de",
      taxId: "DE136695976",
    })
    await provider.close()
  })

  it("[F2] the samples to activate are proven", async () => {
    const provider = open()
    const activations = sampleActivations(tryton.invoices)
    expect(activations).toHaveLength(3)
    for (const { customer_number, invoice_number, email, outcome } of activations) {
      const asked = { customerNumber: customer_number, invoiceNumber: invoice_number, signal }
      expect(await provider.hasInvoice(asked)).toBe(true)
      const customer = await provider.retrieveCustomer(asked)
      expect(customer?.mainContactEmails.includes(email)).toBe(outcome !== "ask_your_administrator")
      expect(customer?.centerEnabled).toBe(outcome !== "business_user_created")
    }
    await provider.close()
  })

  it.each([
    [
      { mainContact: { by: "comment", value: "Customer Center" } },
      ["anna.mueller@mueller-soehne.example"],
    ],
    [{ mainContact: { by: "name", value: "Ölaf Lager" } }, ["lager@mueller-soehne.example"]],
    [{ mainContact: { by: "first" } }, ["info@mueller-soehne.example"]],
    [{ mainContact: { by: "relation", value: "Main contact" } }, ["petra@mueller-soehne.example"]],
    [{ mainContact: { by: "relation", value: "No such relation" } }, []],
  ])("[F2] finds the main contact as the options say: %j", async (options, emails) => {
    const provider = open(options)
    const customer = await provider.retrieveCustomer({ customerNumber: "10001", signal })
    expect(customer?.mainContactEmails).toEqual(emails)
    await provider.close()
  })

  it.each([
    [{ customerCenter: { category: "Customer Center" } }, true],
    [{ customerCenter: { category: "customer center" } }, false],
    [{ customerCenter: { category: "Wholesale" } }, true],
    [{ customerCenter: { field: "active" } }, true],
    [{ customerCenter: { field: "name" } }, false],
  ])("[F2] reads the customer center's flag as the options say: %j", async (options, enabled) => {
    const provider = open(options)
    const customer = await provider.retrieveCustomer({ customerNumber: "10001", signal })
    expect(customer?.centerEnabled).toBe(enabled)
    await provider.close()
  })

  it("[F1] contacts are named e-mail mechanisms, or the parties in relations", async () => {
    const mechanisms = open()
    expect((await listAll(mechanisms, "10001")).map((one) => [one.name, one.isMain])).toEqual([
      ["Anna Müller", true],
      ["Jens Groß", false],
      ["Ölaf Lager", false],
    ])
    await mechanisms.close()
    const relations = open({
      contacts: { from: "relations", types: ["Employee"] },
      mainContact: { by: "relation", value: "Main contact" },
    })
    expect(await listAll(relations, "10001")).toMatchObject([
      { contactNumber: "P-1", name: "Petra Prokuristin", phone: "+49 221 4710901", isMain: true },
      { contactNumber: "P-2", name: "Emil Einkäufer", isMain: false },
    ])
    expect(await listAll(relations, "00042")).toEqual([])
    await relations.close()
  })

  it("[F2] invoice states and the currency are options", async () => {
    const paidOnly = open({ invoiceStates: ["paid"], currency: "none" })
    const [invoice] = trytonSamples(tryton.invoices).invoices
    const asked = { customerNumber: "", invoiceNumber: "", ...invoice, signal }
    expect(await paidOnly.hasInvoice(asked)).toBe(false)
    expect((await paidOnly.retrieveCustomer(asked))?.currencyCode).toBeNull()
    await paidOnly.close()
  })

  it("[F2] a session that Tryton has ended is renewed", async () => {
    const provider = open()
    const spy = jest.spyOn(globalThis, "fetch")
    await provider.ping({ signal })
    const address = `${tryton.url}/${tryton.database}/`
    const authorization = new Headers(spy.mock.lastCall?.[1]?.headers).get("authorization") ?? ""
    const headers = { authorization, "content-type": "application/json" }
    const post = (method: string, params: unknown[]) =>
      fetch(address, { method: "POST", headers, body: JSON.stringify({ method, params, id: 1 }) })
    expect((await post("common.db.logout", [])).status).toBe(200)
    expect((await post("model.res.user.get_preferences", [true, {}])).status).toBe(401)
    await expect(provider.ping({ signal })).resolves.toBeUndefined()
    spy.mockRestore()
    await provider.close()
  })

  it.each([
    [{ password: "wrong" }, /refuses the login/],
    [{ database: "nowhere" }, /refused the call/],
    [{ customerCenter: { field: "no_such_field" } }, /refused the call/],
    [{ url: "http://127.0.0.1:9" }, /fetch failed/],
  ])("[F2] wrong options are told, without the password: %j", async (options, message) => {
    const provider = open(options)
    const error: unknown = await provider
      .retrieveCustomer({ customerNumber: "10001", signal })
      .catch((reason: unknown) => reason)
    expect(String(error)).toMatch(message)
    expect(String(error)).not.toContain(tryton.password)
  })
})
