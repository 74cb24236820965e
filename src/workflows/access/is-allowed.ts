import type { MedusaContainer } from "@medusajs/framework/types"
import { getAccessCatalogue } from "../../access-catalogue"
import { COMPANY_MODULE } from "../../modules/company"
import { decideAccess } from "../../modules/company/rules/access"
import { findPermission } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { accessFacts } from "./access-facts"

/** A user, or a person in a company. */
export type AccessSubject = { businessUserId: string } | { customerId: string; companyId: string }

/**
 * Whether a user holds a permission now, for other plugins and a shop's own code (B12): the
 * same decision as our own routes and pages take. Nobody's user, a user of no such company
 * and a permission that nobody registered are answered with false.
 */
export async function isAllowed(
  container: MedusaContainer,
  { permission, ...subject }: AccessSubject & { permission: string }
): Promise<boolean> {
  const known = findPermission(getAccessCatalogue(), permission)
  if (!known) {
    return false
  }
  const place = await findPlace(container.resolve<CompanyModuleService>(COMPANY_MODULE), subject)
  return place !== null && decideAccess(accessFacts(place), known.key).allowed
}

async function findPlace(companies: CompanyModuleService, subject: AccessSubject): Promise<PlaceRow | null> {
  if ("businessUserId" in subject) {
    return await companies.retrievePlace(subject.businessUserId)
  }
  const places = await companies.listPlaces(subject.customerId)
  return places.find((place) => place.company_id === subject.companyId) ?? null
}
