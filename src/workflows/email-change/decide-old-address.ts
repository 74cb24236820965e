import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { hasComeIn } from "./rules/has-come-in"

/**
 * Whether a main contact may correct a user's e-mail alone (decisions.md): only
 * where nobody has ever come in by the old one, which then is not even told, for it may be
 * a stranger's. Otherwise the old address has to agree: nobody takes an account over.
 */
export async function decideOldAddress(container: MedusaContainer, user: PlaceRow): Promise<"not_told" | "asked"> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { account, places } = await companies.retrieveAccess(user.customer_id)
  const [order] = await container
    .resolve(Modules.ORDER)
    .listOrders({ customer_id: user.customer_id }, { select: ["id"], take: 1 })
  const isUsed = hasComeIn({
    status: user.status,
    acceptanceRequired: user.acceptance_required,
    lastLoginAt: account?.last_login_at ?? null,
    emailConfirmedAt: account?.email_confirmed_at ?? null,
    placeCount: places.length,
    hasOrders: order !== undefined,
  })
  return isUsed ? "asked" : "not_told"
}
