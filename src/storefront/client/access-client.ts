import type { AccessDecision, AuditList, AuditListQuery } from "./access-types"
import { renderQuery, type CallCenter } from "./call-center"
import type { GapConfirmation } from "./gap-confirmation"
import type { BusinessUser, CompanyDetail, CompanySummary } from "./types"
import type { AssignableRole } from "./user-types"

/** B1, B8, B12, B13: the own company, its roles, rights and history of the own company; and joining one. */
export interface AccessClient {
  /** The own company with its main contacts. Needs `center.view`. */
  retrieveCompany(): Promise<CompanyDetail>
  /** The roles that the asker may give. */
  listRoles(): Promise<AssignableRole[]>
  /** Every permission of a user, and why it is held or not. */
  listUserAccess(userId: string): Promise<AccessDecision[]>
  explainAccess(userId: string, permission: string): Promise<AccessDecision>
  /** The list replaces what the company had denied. Needs `roles.assign`; refuses with `not_oneself`, `nobody_could_approve`. */
  denyAccess(userId: string, denied: string[], input?: GapConfirmation): Promise<AccessDecision[]>
  /** Needs `audit.view`. */
  listAuditEvents(query?: AuditListQuery): Promise<AuditList>
  /** Joins a company that asked one in, by the id of the place. */
  acceptPlace(
    placeId: string
  ): Promise<{ business_user: BusinessUser; company: CompanySummary | null }>
}

export function createAccessClient(call: CallCenter): AccessClient {
  const at = (userId: string) => `/users/${encodeURIComponent(userId)}/access`
  return {
    retrieveCompany: async () =>
      (await call<{ company: CompanyDetail }>("GET", "/me/company")).company,
    listRoles: async () => (await call<{ roles: AssignableRole[] }>("GET", "/roles")).roles,
    listUserAccess: async (userId) =>
      (await call<{ decisions: AccessDecision[] }>("GET", at(userId))).decisions,
    explainAccess: async (userId, permission) => {
      const path = `${at(userId)}/${encodeURIComponent(permission)}`
      return (await call<{ decision: AccessDecision }>("GET", path)).decision
    },
    denyAccess: async (userId, denied, input = {}) =>
      (await call<{ decisions: AccessDecision[] }>("POST", at(userId), { ...input, denied })).decisions,
    listAuditEvents: (query = {}) => call("GET", `/audit-events${renderQuery({ ...query })}`),
    acceptPlace: (placeId) =>
      call("POST", `/me/places/${encodeURIComponent(placeId)}/accept`, {}),
  }
}
