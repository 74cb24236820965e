import { checkPurchase } from "../../../../../workflows/checkout/check-purchase"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { readLocale } from "../../../../errors/respond"
import { presentPurchaseCheck } from "../../../../present/purchase-check"

export const GET = defineRoute(async ({ req }) => {
  const checked = await checkPurchase(req.scope, req.params.id ?? "")
  if (!checked) {
    throw new Refusal("not_found")
  }
  return { json: { purchase_check: presentPurchaseCheck(checked, readLocale(req)) } }
})
