import {
  costCenterCreateBody,
  costCenterListResponse,
  costCenterResponse,
  costCenterUpdateBody,
  userCostCentersBody,
  userCostCentersResponse,
} from "../../api/schemas/cost-centers"
import { purchaseCheckResponse } from "../../api/schemas/purchase-check"
import { purchaseDetailsBody, purchaseDetailsResponse } from "../../api/schemas/purchase-details"
import { createCustomerCenterClient } from "."
import type {
  AssignedCostCenter,
  CostCenterChanges,
  CostCenterDetail,
  CostCenterInput,
  CustomerCenterClient,
  PurchaseCheck,
  PurchaseDetails,
  UserCostCenters,
} from "."
import { startFakeShop, type FakeShop } from "./fake-shop"

const base = "/store/customer-center"

const center: CostCenterDetail = {
  id: "costcenter_1",
  code: "20-N",
  name: "North",
  parent_id: "costcenter_2",
  ancestors: [{ id: "costcenter_2", code: "20", name: "Sales" }],
  active: true,
  version: 2,
  child_count: 0,
  user_count: 1,
  budget_count: 0,
  users: [{ id: "buser_1", name: "Ben Adler", is_default: true }],
}
const assigned: AssignedCostCenter = { id: center.id, code: center.code, name: center.name, active: true, is_default: true }
const page = { count: 1, count_is_minimum: false, limit: 20, offset: 0, next: null }
const details: PurchaseDetails = {
  cost_center_id: center.id,
  cost_centers: [{ id: center.id, code: center.code, name: center.name, is_default: true }],
  purchase_order_number: null,
}
const check: PurchaseCheck = {
  cart_id: "cart_1",
  allowed: false,
  reason: "budget_blocked",
  message: "No.",
  amount: "10",
  currency_code: "eur",
  limits: [
    {
      id: "limit_1",
      subject_type: "cost_center",
      subject_id: center.id,
      period: "month",
      currency_code: "eur",
      amount: "5",
      carried: "0",
      used: "0",
      reserved: "0",
      left: "5",
      renews_at: null,
      on_exceed: "block",
      exceeded: true,
      message: "No.",
    },
  ],
  contacts: [{ name: "Ada", email: "ada@example.com" }],
  approvers: [],
  rules: [],
  approval_request: null,
}

let shop: FakeShop
let client: CustomerCenterClient

beforeEach(async () => {
  shop = await startFakeShop()
  client = createCustomerCenterClient({ baseUrl: shop.url, publishableKey: "pk_1", companyId: "comp_1" })
})
afterEach(() => shop.stop())

describe("cost centers in the client", () => {
  it("[G1 C1] have the types that the API's schemas accept and answer", () => {
    const { users: _users, ...listed } = center
    const input: CostCenterInput = { code: "20", name: "Sales", parent_id: null, active: true }
    const changes: CostCenterChanges = { version: 2, parent_id: null }
    const lists = { cost_center_ids: [center.id], default_id: center.id, version: "v1" }
    const ofUser: UserCostCenters = { cost_centers: [assigned], version: "v1" }
    expect(costCenterResponse.parse({ cost_center: center }).cost_center).toEqual(center)
    expect(costCenterListResponse.parse({ cost_centers: [listed], ...page }).cost_centers).toEqual([listed])
    expect(userCostCentersResponse.parse(ofUser)).toEqual(ofUser)
    expect(costCenterCreateBody.parse(input)).toEqual(input)
    expect(costCenterUpdateBody.parse(changes)).toEqual(changes)
    expect(userCostCentersBody.parse(lists)).toEqual(lists)
    expect(purchaseDetailsResponse.parse({ purchase_details: details }).purchase_details).toEqual(details)
    expect(purchaseDetailsBody.parse({ purchase_order_number: " " })).toEqual({ purchase_order_number: null })
    expect(purchaseCheckResponse.parse({ purchase_check: check }).purchase_check).toEqual(check)
  })

  it("[C1] are listed, made, changed by version, removed and assigned", async () => {
    const one = `${base}/cost-centers/${center.id}`
    const ofUser = `${base}/users/buser_1/cost-centers`
    shop.answer(`GET ${base}/cost-centers?q=no&order=name`, 200, { cost_centers: [center], ...page })
    shop.answer(`POST ${base}/cost-centers`, 201, { cost_center: center })
    shop.answer(`GET ${one}`, 200, { cost_center: center })
    shop.answer(`POST ${one}`, 200, { cost_center: center })
    shop.answer(`DELETE ${one}`, 200, { id: center.id, deleted: true })
    shop.answer(`GET ${ofUser}`, 200, { cost_centers: [assigned], version: "v1" })
    shop.answer(`POST ${ofUser}`, 200, { cost_centers: [], version: "v2" })
    expect((await client.listCostCenters({ q: "no", order: "name" })).cost_centers).toEqual([center])
    expect(await client.addCostCenter({ code: "20-N", name: "North" })).toEqual(center)
    expect(await client.retrieveCostCenter(center.id)).toEqual(center)
    expect(await client.updateCostCenter(center.id, { version: 2, active: false })).toEqual(center)
    await client.removeCostCenter(center.id)
    expect(await client.listUserCostCenters("buser_1")).toEqual({ cost_centers: [assigned], version: "v1" })
    expect(await client.setUserCostCenters("buser_1", { version: "v1", cost_center_ids: [], default_id: null })).toEqual({ cost_centers: [], version: "v2" })
    expect(shop.asked.map(({ body }) => body)).toEqual([
      null,
      { code: "20-N", name: "North" },
      null,
      { version: 2, active: false },
      null,
      null,
      { version: "v1", cost_center_ids: [], default_id: null },
    ])
  })

  it("[C10 G6] are read and chosen on a cart, which is checked as well", async () => {
    shop.answer("GET /store/carts/cart_1/purchase-check", 200, { purchase_check: check })
    shop.answer("GET /store/carts/cart_1/purchase-details", 200, { purchase_details: details })
    shop.answer("POST /store/carts/cart_1/purchase-details", 200, { purchase_details: details })
    expect(await client.checkout.retrievePurchaseCheck("cart_1")).toEqual(check)
    expect(await client.checkout.retrievePurchaseDetails("cart_1")).toEqual(details)
    expect(await client.checkout.updatePurchaseDetails("cart_1", { cost_center_id: null })).toEqual(details)
    expect(shop.asked.at(-1)?.body).toEqual({ cost_center_id: null })
    expect(shop.asked.every(({ headers }) => headers["x-company-id"] === "comp_1")).toBe(true)
  })
})
