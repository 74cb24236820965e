import type { Me } from "../../../src/api/schemas/company"
import type { Order, OrderDetail } from "../../../src/api/schemas/orders"
import type { PurchaseCheck } from "../../../src/api/schemas/purchase-check"
import type { FakeShop } from "./fake-shop"
import { anna, buyer } from "./people"

/** A main contact who orders, and sees what the others do. */
export const chief: Me = {
  ...anna,
  current: anna.current && {
    ...anna.current,
    permissions: [...anna.current.permissions, "baskets.own", "orders.place", "orders.view_own", "orders.view_company"],
  },
}

/** A buyer, who sees the own orders alone. */
export const orderer: Me = {
  ...buyer,
  current: buyer.current && { ...buyer.current, permissions: ["baskets.own", "orders.place", "orders.view_own", "profile.edit"] },
}

function order(id: string, changes: Partial<Order>): Order {
  return {
    id,
    display_id: 1042,
    created_at: "2026-03-02T08:15:00.000Z",
    status: "open",
    currency_code: "eur",
    total: "123.45",
    user: { id: "bu_2", name: "Ben Adler" },
    is_mine: false,
    delegate: null,
    cost_center: { id: "costcenter_1", code: "4711", name: "Workshop" },
    purchase_order_number: "PO-77",
    approval: null,
    erp_order_number: null,
    invoice_numbers: [],
    limits: [],
    ...changes,
  }
}

/** One of each state, one of somebody who is gone, one with a name out for trouble. */
export const orders: Order[] = [
  order("order_1", {
    erp_order_number: "SO-500001",
    invoice_numbers: ["R-2026-0815", "R-2026-0816"],
    limits: [
      {
        limit_id: "limit_1",
        subject_type: "user",
        subject_id: "bu_2",
        subject_name: "Ben Adler",
        period: "month",
        limit_amount: "400",
        amount: "123.45",
        currency_code: "eur",
      },
      {
        limit_id: "limit_2",
        subject_type: "cost_center",
        subject_id: "costcenter_1",
        subject_name: "4711 Workshop",
        period: "year",
        limit_amount: "12000",
        amount: "123.45",
        currency_code: "eur",
      },
    ],
  }),
  order("order_2", { display_id: 1041, status: "shipped", is_mine: true, user: { id: "bu_1", name: "Anna Müller" }, total: "1234567.8", cost_center: null, purchase_order_number: null }),
  order("order_3", { display_id: 1040, status: "completed", user: { id: "bu_9", name: null }, delegate: { customer_number: "0020077", name: "Hafenlogistik Nord KG" } }),
  order("order_4", {
    display_id: 1039,
    status: "canceled",
    user: { id: "bu_3", name: "<b>Carla</b> Wolfeschlegelsteinhausenbergerdorff-Obermeier" },
    purchase_order_number: "EINKAUFSBESTELLNUMMER-2026-000000000000000000000000000017",
  }),
]

export const orderPage = { orders, count: 4, count_is_minimum: false, limit: 20, offset: 0, next: null }

const [first] = orders
const address = {
  recipient: "Müller & Söhne Maschinenbau GmbH",
  address_1: "Werkstraße 7",
  address_2: null,
  postal_code: "20457",
  city: "Hamburg",
  province: null,
  country_code: "de",
}

export const orderDetail: OrderDetail = {
  ...(first ?? order("order_1", {})),
  item_total: "116.55",
  shipping_total: "6.9",
  tax_total: "19.71",
  items: [
    { id: "item_1", name: "Screws, Pack", sku: "10-001", variant_id: "variant_1", quantity: 2, unit_price: "18.4", is_tax_inclusive: false, total: "43.79" },
    { id: "item_2", name: "Engraving", sku: null, variant_id: null, quantity: 1, unit_price: "61.14", is_tax_inclusive: false, total: "72.76" },
  ],
  shipping_methods: ["Parcel"],
  shipping_address: address,
  billing_address: address,
}

const region = { id: "reg_1", name: "Germany", currency_code: "eur", countries: [{ iso_2: "de" }] }
const cartAddress = { ...address, company: address.recipient, first_name: "Anna", last_name: "Müller", phone: null }

export const cart = {
  id: "cart_1",
  currency_code: "eur",
  region_id: region.id,
  completed_at: null,
  item_total: 43.79,
  original_item_total: 43.79,
  shipping_total: 6.9,
  tax_total: 8.09,
  discount_total: 0,
  total: 50.69,
  items: [
    {
      id: "cali_1",
      variant_id: "variant_1",
      variant_sku: "10-001",
      product_title: "Screws",
      variant_title: "Pack",
      title: "Screws",
      quantity: 2,
      unit_price: 18.4,
      is_tax_inclusive: false,
      total: 43.79,
    },
  ],
  shipping_address: cartAddress,
  billing_address: cartAddress,
  shipping_methods: [{ id: "sm_1", name: "Parcel", shipping_option_id: "so_1" }],
  payment_collection: null,
  region,
}

export const purchaseCheck: PurchaseCheck = {
  cart_id: "cart_1",
  allowed: true,
  reason: null,
  message: null,
  amount: "50.69",
  currency_code: "eur",
  limits: [],
  contacts: [],
  approvers: [],
  rules: [],
  approval_request: null,
}

export const details = {
  cost_center_id: "costcenter_1",
  cost_centers: [
    { id: "costcenter_1", code: "4711", name: "Workshop", is_default: true },
    { id: "costcenter_2", code: "4712", name: "Office", is_default: false },
  ],
  purchase_order_number: null,
}

/** What the platform's own routes answer about this cart. */
export function fillFakeShop({ answers }: FakeShop): void {
  const ok = (body: object) => ({ status: 200, body })
  const at = "/store/carts/cart_1"
  answers.set("GET /store/regions", ok({ regions: [region] }))
  answers.set("POST /store/carts", ok({ cart }))
  answers.set(`GET ${at}`, ok({ cart }))
  answers.set(`POST ${at}`, ok({ cart }))
  answers.set(`POST ${at}/line-items`, ok({ cart }))
  answers.set(`POST ${at}/line-items/cali_1`, ok({ cart }))
  answers.set(`GET ${at}/purchase-check`, ok({ purchase_check: purchaseCheck }))
  answers.set(`GET ${at}/purchase-details`, ok({ purchase_details: details }))
  answers.set(`POST ${at}/purchase-details`, ok({ purchase_details: details }))
  answers.set("GET /store/shipping-options", ok({ shipping_options: [{ id: "so_1", name: "Parcel", amount: 6.9 }] }))
  answers.set("GET /store/payment-providers", ok({ payment_providers: [{ id: "pp_stripe_stripe" }, { id: "pp_system_default" }] }))
  answers.set("GET /store/product-variants", ok({ variants: [{ id: "variant_1", sku: "10-001", manage_inventory: false, allow_backorder: false }] }))
  answers.set("POST /store/payment-collections", ok({ payment_collection: { id: "paycol_1" } }))
  answers.set("POST /store/payment-collections/paycol_1/payment-sessions", ok({}))
  answers.set(`POST ${at}/complete`, ok({ type: "order", order: { id: "order_1", display_id: 1042, currency_code: "eur", total: 50.69 } }))
}
