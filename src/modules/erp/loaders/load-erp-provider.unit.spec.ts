import { resolve } from "node:path"
import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils"
import { loadErpProvider } from "./load-erp-provider"

const fixture = (name: string) =>
  resolve(__dirname, "../../../../integration-tests/erp/fixtures", name)
const badErp = resolve(__dirname, "../../../../integration-tests/world/bad-erp")
const tryton = { url: "http://127.0.0.1:1", database: "d", user: "u", password: "a-secret-word" }

async function load(options: Record<string, unknown>) {
  const container = createMedusaContainer()
  container.register({
    [ContainerRegistrationKeys.LOGGER]: asValue(console),
    [ContainerRegistrationKeys.PG_CONNECTION]: asValue({}),
  })
  await loadErpProvider({ container, options })
  return container.resolve<{ name: string }>("erpProvider")
}

describe("loadErpProvider", () => {
  it.each([
    ["directory", {}],
    ["directory", { erp: { sendOrders: true } }],
    ["tryton", { erp: { provider: { resolve: "tryton", options: { ...tryton, orders: { state: "confirmed" } } }, sendOrders: true } }],
    ["directory", { erp: { provider: { resolve: "directory" } }, database: { clientUrl: "x" } }],
    ["tryton", { erp: { provider: { resolve: "tryton", options: tryton } } }],
    [fixture("good-erp"), { erp: { provider: { resolve: fixture("good-erp") } } }],
  ])("[F2] makes the provider that the options name (%#)", async (name, options) => {
    expect(await load(options)).toMatchObject({ name })
  })

  it.each([
    [
      { erp: { provider: { resolve: "no-such-package" } } },
      /erp\.provider \(no-such-package\): Unable to find/,
    ],
    [
      { erp: { provider: { resolve: "__proto__" } } },
      /erp\.provider \(__proto__\): Unable to find/,
    ],
    [{ erp: { timeLimitMs: "soon" } }, /option erp\.timeLimitMs/],
    [{ erp: { provider: { options: { url: "x" } } } }, /the directory has no option url/],
    [
      {
        erp: { provider: { resolve: "tryton", options: { ...tryton, url: "ftp://x", colour: 1 } } },
      },
      /option url: .*there is no option colour/,
    ],
    [
      {
        erp: {
          provider: { resolve: "tryton", options: { ...tryton, mainContact: { by: "luck" } } },
        },
      },
      /option mainContact/,
    ],
    [
      { erp: { provider: { resolve: fixture("half-an-erp") } } },
      /has to have retrieveCustomer, hasInvoice/,
    ],
    [
      { erp: { provider: { resolve: badErp }, sendOrders: true } },
      /takes no orders, so erp\.sendOrders has to stay off/,
    ],
    [
      {
        erp: {
          provider: { resolve: "tryton", options: { ...tryton, orders: { state: "paid", unknownArticle: { as: "product" } } } },
        },
      },
      /option orders\.state: .*option orders\.unknownArticle\.code/,
    ],
  ])("[F2] stops the boot with a sentence that names the option: %#", async (options, sentence) => {
    const error: unknown = await load(options).catch((reason: unknown) => reason)
    expect(String(error)).toMatch(sentence)
    expect(String(error)).toMatch(/medusa-plugin-customer-center: /)
    expect(String(error)).not.toContain("a-secret-word")
  })
})
