import { CustomerCenterError, type AddressBook, type CurrentPlace } from "../client"
import { listAddressChoices, toBilling, type Orderer } from "./cart-address"
import type { StoreClient } from "./store-client"
import type { StoreCart, StoreRegion } from "./store-types"

type Company = NonNullable<CurrentPlace["company"]>

/**
 * A new basket in the region that suits the company, with its addresses: billed as the ERP says, delivered there too
 * until another one is chosen.
 *
 * @throws `no_region` where the shop sells nowhere
 */
export async function startCart(
  store: StoreClient,
  { company, orderer, book }: { company: Company; orderer: Orderer; book: AddressBook }
): Promise<StoreCart> {
  const region = chooseRegion(await store.listRegions(), company)
  if (!region) {
    throw new CustomerCenterError({ code: "no_region", message: "The shop has no region to sell in.", status: 0 })
  }
  const billing = toBilling(book, orderer)
  const delivery = listAddressChoices(book, orderer).find(({ address }) => sellsTo(region, address.country_code ?? null))
  return await store.createCart({
    region_id: region.id,
    ...(billing ? { billing_address: billing } : {}),
    ...(delivery ? { shipping_address: delivery.address } : {}),
  })
}

/** The company's currency comes first, as its budgets are kept in it; then its country. */
export function chooseRegion(regions: readonly StoreRegion[], company: Company): StoreRegion | undefined {
  const score = (region: StoreRegion) =>
    (region.currency_code === company.currency_code ? 2 : 0) + (sellsTo(region, company.country_code) ? 1 : 0)
  return [...regions].sort((one, other) => score(other) - score(one))[0]
}

export function sellsTo(region: StoreRegion | null, countryCode: string | null): boolean {
  return region?.countries?.some(({ iso_2 }) => iso_2 === countryCode) === true
}
