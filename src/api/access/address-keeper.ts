import type { MedusaRequest } from "@medusajs/framework/http"
import type { AddressKeeper } from "../../workflows/addresses/keep-addresses"
import { readClientAddress } from "./client-address"
import type { GuardedRequest } from "./guarded-request"
import { requireCompanyPlace } from "./require-company-place"

/** Whoever acts in a company; a place without one keeps no book. */
export function readAddressKeeper(req: MedusaRequest, guarded: GuardedRequest): AddressKeeper {
  const { companyId, customerId } = requireCompanyPlace(guarded)
  return { companyId, customerId, clientAddress: readClientAddress(req) }
}
