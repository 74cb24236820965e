import type { MedusaRequest } from "@medusajs/framework/http"
import type { AddressKeeper } from "../../workflows/addresses/keep-addresses"
import { Refusal } from "../errors/refusal"
import { readClientAddress } from "./client-address"
import type { GuardedRequest } from "./guarded-request"

/** Whoever acts in a company; a place without one keeps no book. */
export function readAddressKeeper(req: MedusaRequest, guarded: GuardedRequest): AddressKeeper {
  const companyId = guarded.place?.company_id
  if (!companyId || !guarded.customer) {
    throw new Refusal("not_found")
  }
  return { customerId: guarded.customer.id, companyId, clientAddress: readClientAddress(req) }
}
