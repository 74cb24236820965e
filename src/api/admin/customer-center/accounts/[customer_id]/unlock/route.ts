import { unlockAccount } from "../../../../../../workflows/activation/unlock-account"
import { readClientAddress } from "../../../../../access/client-address"
import { defineRoute } from "../../../../../access/define-route"
import { Refusal } from "../../../../../errors/refusal"

export const POST = defineRoute(async ({ req, guarded }) => {
  const unlocked = await unlockAccount(req.scope, {
    customerId: req.params.customer_id ?? "",
    operator: guarded.operator ?? { id: "", type: "user" },
    clientAddress: readClientAddress(req),
  })
  if (unlocked === null) {
    throw new Refusal("not_found")
  }
  return { json: { unlocked } }
})
