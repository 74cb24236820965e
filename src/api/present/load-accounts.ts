import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { AccountState, PlaceRow } from "../../modules/company/store/account-store"

/** The login's state of each of these users, by the customer's id, in one query. */
export async function loadAccounts(
  container: MedusaContainer,
  places: readonly PlaceRow[]
): Promise<ReadonlyMap<string, AccountState>> {
  const accounts = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listAccounts(places.map((place) => place.customer_id))
  return new Map(accounts.map((account) => [account.customer_id, account]))
}
