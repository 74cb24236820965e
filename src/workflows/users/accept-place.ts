import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import { userRefusal } from "../../modules/company/errors"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { isAddressConfirmed } from "../login/is-address-confirmed"
import { joinCompany } from "./join-company"

/**
 * A signed-in person joins a company that asked them in (B6, B11). The address has to be confirmed: else whoever
 * registered a stranger's address with the shop could take the stranger's place. A repeat changes nothing.
 *
 * @throws `not_found`, `user_deactivated`, `confirm_own_address`
 */
export async function acceptPlace(
  container: MedusaContainer,
  { businessUserId, customer, clientAddress }: {
    businessUserId: string
    customer: { id: string; authIdentityId: string }
    clientAddress: string | null
  }
): Promise<PlaceRow> {
  const place = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(businessUserId)
  if (place?.customer_id !== customer.id) {
    throw userRefusal("not_found")
  }
  if (place.status === "deactivated") {
    throw userRefusal("user_deactivated")
  }
  if (place.status === "active") {
    return place
  }
  if (!(await isAddressConfirmed(container, { customerId: customer.id, authIdentityId: customer.authIdentityId }))) {
    throw userRefusal("confirm_own_address")
  }
  const joined = await joinCompany(container, { place, how: "acceptance", clientAddress })
  if (!joined) {
    throw userRefusal("not_found")
  }
  return joined
}
