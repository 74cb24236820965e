import type { MedusaContainer } from "@medusajs/framework/types"
import { getAccessCatalogue } from "../../access-catalogue"
import { COMPANY_MODULE } from "../../modules/company"
import { userRefusal } from "../../modules/company/errors"
import { decideRoleKeys, mayActOnRoles, mayGiveRole, mayManageHolder } from "../../modules/company/rules/assignable-roles"
import { MAIN_CONTACT } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { isAddressConfirmed } from "../login/is-address-confirmed"
import { companyOf } from "./types"
import type { UserActor } from "./types"

/**
 * The user whom an act is about, once it is clear that the actor may act at all.
 *
 * @throws `not_found`, also for another company's user; `not_oneself` where the act is none to do to oneself;
 * `confirm_own_address` while the actor's own address is not confirmed
 */
export async function requireUser(
  container: MedusaContainer,
  { businessUserId, actor, mayBeOneself }: { businessUserId: string; actor: UserActor; mayBeOneself: boolean }
): Promise<PlaceRow> {
  const place = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(businessUserId)
  const companyId = companyOf(actor)
  if (!place || (companyId !== null && place.company_id !== companyId)) {
    throw userRefusal("not_found")
  }
  if (!mayBeOneself && actor.kind === "member" && actor.businessUserId === businessUserId) {
    throw userRefusal("not_oneself")
  }
  await requireConfirmedActor(container, actor)
  return place
}

/** Adding users and changing what they may do waits until the own address is confirmed. */
export async function requireConfirmedActor(container: MedusaContainer, actor: UserActor): Promise<void> {
  if (actor.kind === "member" && !(await isAddressConfirmed(container, { ...actor, customerId: actor.id }))) {
    throw userRefusal("confirm_own_address")
  }
}

/** @throws `role_unknown` or `role_not_assignable`, where the actor may not leave a user with these roles */
export async function requireGivableRoles(
  container: MedusaContainer,
  { actor, wanted, held }: { actor: UserActor; wanted: readonly string[]; held: readonly string[] }
): Promise<void> {
  const ownRoles = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.listOwnRoles()
  const refusal = decideRoleKeys({ catalogue: getAccessCatalogue(), giver: actor, wanted, held, ownRoles })
  if (refusal) {
    throw userRefusal(refusal)
  }
}

/** @throws `role_not_assignable`, where the user holds a role that the actor could not give, and is no main contact */
export async function requireRolesWithinReach(
  container: MedusaContainer,
  { actor, held }: { actor: UserActor; held: readonly string[] }
): Promise<void> {
  const ownRoles = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.listOwnRoles()
  if (!mayActOnRoles(getAccessCatalogue(), actor, held, ownRoles)) {
    throw userRefusal("role_not_assignable")
  }
}

/** @throws `permission_denied`, where the user stands above the actor */
export async function requireNobodyAbove(
  container: MedusaContainer,
  { actor, held }: { actor: UserActor; held: readonly string[] }
): Promise<void> {
  const ownRoles = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.listOwnRoles()
  if (!mayManageHolder(getAccessCatalogue(), actor, held, ownRoles)) {
    throw userRefusal("permission_denied")
  }
}

/** Naming a successor makes a main contact, so it is for those who may. */
export function requireGivableSuccessor(actor: UserActor, successorId: string | null): void {
  if (successorId !== null && !mayGiveRole(getAccessCatalogue(), actor, MAIN_CONTACT, [])) {
    throw userRefusal("role_not_assignable")
  }
}
