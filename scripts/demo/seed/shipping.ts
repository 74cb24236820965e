import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

const LOCATION = "Lager Dresden"
const SET = "Lieferung ab Dresden"
const OPTION = "Paket, 2 Tage"

/** Where goods lie and through which channel they are sold. */
export interface SeededShipping {
  stockLocationId: string
  salesChannelId: string
  shippingProfileId: string
}

/** A stock location that delivers into the region, for a fixed price. */
export async function seedShipping(
  container: MedusaContainer,
  { regionId }: { regionId: string }
): Promise<SeededShipping> {
  const salesChannelId = await findSalesChannel(container)
  const shippingProfileId = await seedProfile(container)
  const stockLocationId = await seedLocation(container, salesChannelId)
  const serviceZoneId = await seedServiceZone(container, stockLocationId)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [present] = await fulfillment.listShippingOptions({ name: OPTION })
  if (!present) {
    await createShippingOptionsWorkflow(container).run({
      input: [
        {
          name: OPTION,
          price_type: "flat",
          provider_id: "manual_manual",
          service_zone_id: serviceZoneId,
          shipping_profile_id: shippingProfileId,
          type: { label: "Paket", description: "Zwei Werktage", code: "parcel" },
          prices: [
            { currency_code: "eur", amount: 6.9 },
            { region_id: regionId, amount: 6.9 },
          ],
          rules: [
            { attribute: "enabled_in_store", value: "true", operator: "eq" },
            { attribute: "is_return", value: "false", operator: "eq" },
          ],
        },
      ],
    })
  }
  return { stockLocationId, salesChannelId, shippingProfileId }
}

/** The platform makes one channel, and a publishable key for it, when it first starts. */
async function findSalesChannel(container: MedusaContainer): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (!store?.default_sales_channel_id) {
    throw new Error("The shop has no default sales channel")
  }
  return store.default_sales_channel_id
}

async function seedProfile(container: MedusaContainer): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [present] = await fulfillment.listShippingProfiles({ type: "default" })
  if (present) {
    return present.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return firstOf(result).id
}

async function seedLocation(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const [present] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name: LOCATION })
  if (present) {
    return present.id
  }
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        { name: LOCATION, address: { address_1: "Hafenstraße 1", city: "Dresden", country_code: "DE" } },
      ],
    },
  })
  const { id } = firstOf(result)
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [salesChannelId] } })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  return id
}

async function seedServiceZone(container: MedusaContainer, stockLocationId: string): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [present] = await fulfillment.listServiceZones({ name: SET })
  if (present) {
    return present.id
  }
  const set = await fulfillment.createFulfillmentSets({
    name: SET,
    type: "shipping",
    service_zones: [
      {
        name: SET,
        geo_zones: ["de", "at", "ch"].map((country_code) => ({ type: "country" as const, country_code })),
      },
    ],
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return firstOf(set.service_zones).id
}

function firstOf<T>(made: readonly T[]): T {
  const [first] = made
  if (first === undefined) {
    throw new Error("The platform made nothing")
  }
  return first
}
