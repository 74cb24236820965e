/**
 * What these pages read of the platform's own answers about carts, regions and articles; everything else in them is
 * passed over. Amounts are numbers in major units, as the platform sends them.
 */
export interface StoreRegion {
  id: string
  name: string
  currency_code: string
  countries: { iso_2: string | null }[] | null
}

/** An address as the platform keeps it on a cart or an order. */
export interface StoreAddress {
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
  phone: string | null
}

export interface StoreLine {
  id: string
  variant_id: string | null
  variant_sku: string | null
  /** The article's name. */
  product_title: string | null
  variant_title: string | null
  title: string
  quantity: number
  unit_price: number
  /** Whether the price holds the tax already; the total always does. */
  is_tax_inclusive: boolean
  total: number
}

export interface StoreCart {
  id: string
  currency_code: string
  region_id: string | null
  /** When it was ordered; null while it is open. */
  completed_at: string | null
  /** Of the lines, with tax and after discounts. */
  item_total: number
  /** The same before discounts. */
  original_item_total: number
  /** With tax and after discounts. */
  shipping_total: number
  tax_total: number
  discount_total: number
  total: number
  items: StoreLine[] | null
  shipping_address: StoreAddress | null
  billing_address: StoreAddress | null
  shipping_methods: { id: string; name: string; shipping_option_id: string | null }[] | null
  payment_collection: { id: string; payment_sessions?: { provider_id: string; status: string }[] | null } | null
  region: StoreRegion | null
}

export interface StoreShippingOption {
  id: string
  name: string
  /** Null for a price that is only known once it is chosen. */
  amount: number | null
  calculated_price?: { is_calculated_price_tax_inclusive?: boolean } | null
}

/** An article as it can be bought; the quantity is there only where the shop counts its stock. */
export interface StoreArticle {
  id: string
  sku: string | null
  manage_inventory?: boolean
  allow_backorder?: boolean
  inventory_quantity?: number | null
}

export interface PlacedOrder {
  id: string
  display_id: number
  currency_code: string
  total: number
}
