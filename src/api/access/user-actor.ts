import type { MedusaRequest } from "@medusajs/framework/http"
import { listHeldPermissions } from "../../modules/company/rules/access"
import { MAIN_CONTACT } from "../../modules/company/rules/permissions"
import { accessFacts } from "../../workflows/access/access-facts"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import { readClientAddress } from "./client-address"
import { readGuarded } from "./guarded-request"

type Member = Extract<UserActor, { kind: "member" }>

/**
 * The member who changes users of the own company; the guard has let them in.
 *
 * @throws `permission_denied` for a place without a company
 */
export function readMemberActor(req: MedusaRequest): Member {
  const { customer, place } = readGuarded(req)
  if (!customer || !place?.company_id) {
    throw new Refusal("permission_denied")
  }
  const facts = accessFacts(place)
  return {
    kind: "member",
    id: customer.id,
    authIdentityId: customer.authIdentityId,
    businessUserId: place.business_user_id,
    companyId: place.company_id,
    permissions: listHeldPermissions(facts),
    isMainContact: place.role_keys.includes(MAIN_CONTACT),
    clientAddress: readClientAddress(req),
  }
}

/** The operator who changes users of any company. */
export function readOperatorActor(req: MedusaRequest): UserActor {
  const { operator } = readGuarded(req)
  if (!operator) {
    throw new Refusal("unauthorized")
  }
  return { kind: "operator", ...operator, clientAddress: readClientAddress(req) }
}
