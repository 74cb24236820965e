import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { MedusaContainer } from "@medusajs/framework/types"
import { getAccessCatalogue } from "../../access-catalogue"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { COMPANY_MODULE } from "../../modules/company"
import { decideAccess } from "../../modules/company/rules/access"
import { builtInRoleKeys, computeRolePermissions, MAIN_CONTACT } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { accessFacts } from "../access/access-facts"
import { listStandIns } from "./list-stand-ins"
import { readApprovalSettings } from "./read-approval-settings"
import { mayDecideOwn } from "./rules/choose-deciders"
import { ceilingOf } from "./rules/ceilings"
import { addDeputies } from "./rules/deputies"
import type { DecidingWay } from "./rules/deputies"

/** Somebody who can decide about requests of a company. */
export type Decider = DecidingWay<PlaceRow>

/**
 * Who holds `approvals.decide` in a company at this moment, oldest first, then who stands in for an absent one; a person may be
 * there in several ways. It is asked each time and kept nowhere: whoever is deactivated or loses the role is none any more, and
 * whoever gets it is one.
 */
export async function listDeciders(container: MedusaContainer, companyId: string): Promise<Decider[]> {
  return await listDecidersOf(container, [companyId])
}

/** The same of several companies; each one's place names its own. */
export async function listDecidersOf(container: MedusaContainer, companyIds: readonly string[]): Promise<Decider[]> {
  const [{ holders, settings }, standIns] = await Promise.all([readHolders(container, companyIds), listStandIns(container, companyIds)])
  return companyIds.flatMap((companyId) =>
    addDeputies(
      holders.filter(({ place }) => place.company_id === companyId),
      {
        standIns: standIns.filter(({ place }) => place.company_id === companyId),
        decidesOwn: settings.get(companyId)?.ownApproval ?? false,
      }
    )
  )
}

/**
 * Who holds `approvals.decide` themselves, without those who stand in for a time. In a transaction that is under way it sees what
 * that has written (`manager`).
 */
export async function listHoldersOf(
  container: MedusaContainer,
  companyIds: readonly string[],
  manager?: SqlEntityManager
): Promise<Decider[]> {
  return (await readHolders(container, companyIds, manager)).holders
}

async function readHolders(
  container: MedusaContainer,
  companyIds: readonly string[],
  manager?: SqlEntityManager
): Promise<{ holders: Decider[]; settings: Awaited<ReturnType<typeof readApprovalSettings>> }> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const ownRoles = await companies.users.listOwnRoles(manager)
  const roleKeys = [...builtInRoleKeys, ...ownRoles.map(({ key }) => key)].filter((key) =>
    computeRolePermissions(getAccessCatalogue(), key, ownRoles).includes("approvals.decide")
  )
  const [places, settings] = await Promise.all([
    companies.users.listPlacesWithRoles({ companyIds, roleKeys }, manager),
    readApprovalSettings(container, companyIds, manager),
  ])
  const people = places
    .filter((place) => decideAccess(accessFacts(place), "approvals.decide").allowed)
    .map((place) => ({
      place,
      businessUserId: place.business_user_id,
      roleKeys: place.role_keys,
      isMainContact: place.role_keys.includes(MAIN_CONTACT),
      isApprover: place.role_keys.some((key) => key !== MAIN_CONTACT && roleKeys.includes(key)),
    }))
  const ceilings = await container
    .resolve<ApprovalModuleService>(APPROVAL_MODULE)
    .ceilings.list(
      people.map(({ businessUserId }) => businessUserId),
      manager
    )
  const byCompany = new Map<string | null, typeof people>()
  for (const person of people) {
    const others = byCompany.get(person.place.company_id) ?? []
    others.push(person)
    byCompany.set(person.place.company_id, others)
  }
  const holders = companyIds.flatMap((companyId) => {
    const ofCompany = byCompany.get(companyId) ?? []
    const contacts = ofCompany.filter(({ isMainContact }) => isMainContact)
    const ownApproval = settings.get(companyId)?.ownApproval ?? false
    return ofCompany.map((holder) => ({
      ...holder,
      ceiling: ceilingOf(holder, ceilings.get(holder.businessUserId)),
      decidesOwn: mayDecideOwn(contacts, { businessUserId: holder.businessUserId, ownApproval }),
    }))
  })
  return { holders, settings }
}

/** What a place is called. */
export function nameOfPlace({ first_name, last_name, email }: Pick<PlaceRow, "first_name" | "last_name" | "email">): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email
}
