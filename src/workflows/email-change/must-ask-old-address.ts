import type { MedusaContainer } from "@medusajs/framework/types"
import { getAccessCatalogue } from "../../access-catalogue"
import { COMPANY_MODULE } from "../../modules/company"
import { listHeldPermissions } from "../../modules/company/rules/access"
import { mayActOnRoles } from "../../modules/company/rules/assignable-roles"
import { MAIN_CONTACT } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { EmailChangeRow } from "../../modules/company/store/email-change-store"
import { accessFacts } from "../access/access-facts"
import { decideOldAddress } from "./decide-old-address"

/**
 * Judges a change that somebody asked for in a company's name again, as the new address agrees: between the two lie days, and what was the correction
 * of a mistyped invitation would by then take an account over. The old address has to agree as well where the user has come in or left
 * the company meanwhile, or the asker could not ask for it any more: they have lost the right, or the user has roles that they cannot give.
 */
export async function mustAskOldAddress(container: MedusaContainer, change: EmailChangeRow): Promise<boolean> {
  if (change.requested_by !== "main_contact" || change.approval_required) {
    return false
  }
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const placeOf = async (customerId: string | null): Promise<PlaceRow | null> => {
    const places = customerId === null ? [] : await companies.listPlaces(customerId)
    return places.find((place) => place.company_id === change.company_id) ?? null
  }
  const [user, asker] = await Promise.all([placeOf(change.customer_id), placeOf(change.asker_customer_id)])
  if (!user || !asker || (await decideOldAddress(container, user)) === "asked") {
    return true
  }
  const permissions = listHeldPermissions(accessFacts(asker))
  const giver = { kind: "member", permissions, isMainContact: asker.role_keys.includes(MAIN_CONTACT) } as const
  const reaches = mayActOnRoles(getAccessCatalogue(), giver, user.role_keys, await companies.users.listOwnRoles())
  return !(permissions.includes("users.manage") && reaches)
}
