import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../../../modules/company"
import { decidePlace, listHeldPermissions } from "../../../../modules/company/rules/access"
import type CompanyModuleService from "../../../../modules/company/service"
import type { PlaceRow } from "../../../../modules/company/store/account-store"
import { accessFacts } from "../../../../workflows/access/access-facts"
import { listShopFeatures } from "../../../../workflows/access/shop-features"
import { isDeputy } from "../../../../workflows/approvals/is-deputy"
import { findDelegation } from "../../../../workflows/delegation/find-delegation"
import { defineRoute } from "../../../access/define-route"
import { choosePlace, readCompanyHeader } from "../../../access/guard"
import { Refusal } from "../../../errors/refusal"
import { presentOwnCompany } from "../../../present/company"
import { presentDelegationSummary } from "../../../present/delegation"
import { loadPeople } from "../../../present/people"
import { presentBusinessUser, presentCompanySummary, presentInstant, presentRoles } from "../../../present/place"
import type { Me } from "../../../schemas/company"

export const GET = defineRoute(async ({ req, guarded }) => {
  const customerId = guarded.customer?.id ?? ""
  const people = await loadPeople(req.scope, [customerId])
  const { places, account } = guarded.access ?? { places: [], account: null }
  const person = people.get(customerId)
  if (!person) {
    throw new Refusal("not_found")
  }
  const named = readCompanyHeader(req)
  const chosen = choosePlace(places, named)
  if (named !== undefined && !chosen) {
    throw new Refusal("not_found")
  }
  const json: Me = {
    user: {
      customer_id: person.id,
      email: person.email,
      first_name: person.first_name,
      last_name: person.last_name,
      email_confirmed: Boolean(account?.email_confirmed_at),
      last_login_at: presentInstant(account?.last_login_at ?? null),
    },
    places: places.map((place) => {
      const reason = decidePlace(accessFacts(place))
      return {
        business_user: presentBusinessUser(place),
        company: presentCompanySummary(place),
        acting: reason === null,
        reason,
      }
    }),
    current: chosen ? await presentCurrent(req.scope, chosen) : null,
  }
  return { json }
})

async function presentCurrent(container: MedusaContainer, place: PlaceRow): Promise<Me["current"]> {
  const facts = accessFacts(place)
  if (decidePlace(facts)) {
    return null
  }
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const held = listHeldPermissions(facts)
  const [company, delegation, isStandIn] = await Promise.all([
    place.company_id ? companies.retrieveCompanyRow(place.company_id) : null,
    findDelegation(container, { businessUserId: place.business_user_id, facts }),
    !held.includes("approvals.decide") && isDeputy(container, place),
  ])
  return {
    business_user_id: place.business_user_id,
    company: company ? presentOwnCompany(company) : null,
    roles: presentRoles(place.role_keys, place.own_roles),
    // what somebody may do as a deputy counts as theirs meanwhile
    permissions: isStandIn ? [...held, "approvals.decide"] : held,
    features: listShopFeatures(),
    delegation: delegation && presentDelegationSummary(delegation),
  }
}
