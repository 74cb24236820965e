import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { COMPANY_MODULE } from "../../modules/company"
import { decideAccess } from "../../modules/company/rules/access"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { accessFacts } from "../access/access-facts"
import type { StandIn } from "./rules/deputies"

/** Who stands in for absent people of some companies at this moment, as far as they can still act there. Absent one and deputy are places, each in one company. */
export async function listStandIns(container: MedusaContainer, companyIds: readonly string[]): Promise<StandIn<PlaceRow>[]> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const running = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).deputies.listRunning({ companyIds, at: new Date() })
  if (running.length === 0) {
    return []
  }
  const found = await companies.listPlacesById(running.map(({ deputyId }) => deputyId))
  const places = new Map(found.map((place) => [place.business_user_id, place]))
  return running.flatMap(({ absentId, deputyId }) => {
    const place = places.get(deputyId)
    return place?.company_id && companyIds.includes(place.company_id) && canStandIn(place) ? [{ absentId, deputyId, place }] : []
  })
}

/** An active user to whom nobody denied deciding; the role that would let them decide is what a deputy may lack. */
export function canStandIn(place: PlaceRow): boolean {
  const { reasons } = decideAccess(accessFacts(place), "approvals.decide")
  return !place.acceptance_required && reasons.length > 0 && reasons.every(({ rule, holds }) => holds || rule === "role_grants")
}
