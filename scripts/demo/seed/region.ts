import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

/** Standard rates of value added tax, in percent. */
const VAT = { de: 19, at: 20, ch: 8.1 } as const
const CURRENCIES = ["eur", "chf"] as const
const NAME = "Deutschland, Österreich, Schweiz"

/** A region in euros with its taxes and the platform's manual payment; gives back its id. */
export async function seedRegion(container: MedusaContainer): Promise<string> {
  await seedCurrencies(container)
  await seedTaxes(container)
  const [present] = await container.resolve(Modules.REGION).listRegions({ name: NAME })
  if (present) {
    return present.id
  }
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: NAME,
          currency_code: "eur",
          countries: Object.keys(VAT),
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  const [region] = result
  if (!region) {
    throw new Error("The platform made no region")
  }
  return region.id
}

/** Adds what the shop does not have; in a database of somebody's own the others, and their default, stay. */
async function seedCurrencies(container: MedusaContainer): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { relations: ["supported_currencies"] })
  const present = (store?.supported_currencies ?? []).map(({ currency_code, is_default }) => ({ currency_code, is_default }))
  const known = new Set(present.map(({ currency_code }) => currency_code))
  const missing = CURRENCIES.filter((code) => !known.has(code))
  if (missing.length > 0) {
    const hasDefault = present.some(({ is_default }) => is_default)
    const added = missing.map((currency_code) => ({ currency_code, is_default: !hasDefault && currency_code === "eur" }))
    await updateStoresWorkflow(container).run({
      input: { selector: {}, update: { supported_currencies: [...present, ...added] } },
    })
  }
}

async function seedTaxes(container: MedusaContainer): Promise<void> {
  const present = await container.resolve(Modules.TAX).listTaxRegions({ country_code: Object.keys(VAT) })
  const taxed = new Set(present.map((region) => region.country_code))
  const missing = Object.entries(VAT).filter(([country]) => !taxed.has(country))
  if (missing.length > 0) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map(([country_code, rate]) => ({
        country_code,
        provider_id: "tp_system",
        default_tax_rate: { name: "VAT", code: `vat-${country_code}`, rate },
      })),
    })
  }
}
