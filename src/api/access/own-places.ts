import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { AccountState, PlaceRow } from "../../modules/company/store/account-store"
import { readAuthContext } from "./guard"

const accounts = new WeakMap<object, AccountState | null>()
const places = new WeakMap<object, Promise<readonly PlaceRow[]>>()

/** What the first guard of a request found, so that those behind it need not ask again. */
export function rememberAccount(req: MedusaRequest, account: AccountState | null): void {
  accounts.set(req, account)
}

/** The places of the one who asks, read once a request; an ordinary customer has none, which costs nothing. */
export async function listOwnPlaces(req: MedusaRequest): Promise<readonly PlaceRow[]> {
  const context = readAuthContext(req)
  if (context?.actor_type !== "customer" || !context.actor_id || accounts.get(req) === null) {
    return []
  }
  let own = places.get(req)
  if (!own) {
    own = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).listPlaces(context.actor_id)
    places.set(req, own)
  }
  return await own
}
