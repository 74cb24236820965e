import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../src/modules/approval"
import type ApprovalModuleService from "../../src/modules/approval/service"

/** A request for approval of a cart that is not there, made past the checkout. @returns its id */
export async function createApprovalRequest(
  container: MedusaContainer,
  buyer: { customerId: string; companyId: string; businessUserId: string }
): Promise<string> {
  const { id } = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).create(
    {
      id: `apreq_${randomUUID().replaceAll("-", "")}`,
      ...buyer,
      cartId: `cart_${randomUUID()}`,
      amount: "120.5",
      currencyCode: "eur",
      fingerprint: "none",
      snapshot: {
        items: [],
        shipping_methods: [],
        promotion_codes: [],
        item_total: "120.5",
        shipping_total: "0",
        tax_total: "0",
        discount_total: "0",
        shipping_address: null,
        billing_address: null,
      },
      reasons: [],
      tiers: null,
      costCenterId: null,
      purchaseOrderNumber: null,
      delegate: null,
      paymentProviderId: null,
      comment: "Please",
    },
    () => []
  )
  return id
}
