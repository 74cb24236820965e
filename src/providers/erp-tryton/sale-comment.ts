import type { ErpOrder, ErpOrderAddress } from "../../modules/erp/order-types"

/** What a person in the ERP wants to know of the order and Tryton has no field for. */
export function describeSale(order: ErpOrder, { namesDelivery, namesBilling }: { namesDelivery: boolean; namesBilling: boolean }): string {
  const { orderedBy, approverName, costCenterCode, creditAmount, currencyCode } = order
  const by = [orderedBy.name, orderedBy.email, orderedBy.contactNumber && `contact ${orderedBy.contactNumber}`]
  const lines = [
    `Shop order: ${order.displayId}`,
    `Ordered by: ${by.filter(Boolean).join(", ")}`,
    approverName && `Approved by: ${approverName}`,
    costCenterCode && `Cost center: ${costCenterCode}`,
    Number(creditAmount) > 0 && `Paid by gift card or store credit: ${creditAmount} ${currencyCode.toUpperCase()}`,
    namesDelivery && order.shippingAddress && `Deliver to: ${describeAddress(order.shippingAddress)}`,
    namesBilling && order.billingAddress && `Invoice to: ${describeAddress(order.billingAddress)}`,
  ]
  return lines.filter(Boolean).join("\n")
}

function describeAddress(address: ErpOrderAddress): string {
  const { company, name, address_1, address_2, postal_code, city, province, country_code, phone } = address
  const place = [postal_code, city].filter(Boolean).join(" ")
  return [company, name, address_1, address_2, place, province, country_code?.toUpperCase(), phone].filter(Boolean).join(", ")
}
