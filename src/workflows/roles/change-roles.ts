import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import { rightRefusal } from "../../modules/company/errors"
import { isBuiltInRole } from "../../modules/company/rules/permissions"
import type { Permission } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { RoleRecord } from "../../modules/company/store/role-store"
import { watchApprovers } from "../approvals/watch-approvers"
import { auditAct } from "../outbox/audit-act"
import type { Actor } from "../outbox/audit-act"
import { relayOutbox } from "../outbox/relay-outbox"

interface RoleValues {
  name: string
  description: string | null
  permissions: readonly Permission[]
  assignable: boolean
}

/**
 * An operator adds a role to the built-in ones (B8).
 *
 * @throws `role_key_taken`
 */
export async function createRole(
  container: MedusaContainer,
  { key, operator, ...values }: RoleValues & { key: string; operator: Actor }
): Promise<RoleRecord> {
  if (isBuiltInRole(key)) {
    throw rightRefusal("role_key_taken")
  }
  const role = { ...values, permissions: [...new Set(values.permissions)], key, id: generateEntityId(undefined, "role") }
  const created = await service(container).roles.create(role, [
    auditAct(operator, {
      action: "role.created",
      company_id: null,
      subject_type: "role",
      subject_id: role.id,
      details: { key, ...describeRole(role, "after") },
    }),
  ])
  void relayOutbox(container)
  return created
}

/**
 * An operator changes a role; whoever holds it has the new permissions at the next request.
 *
 * @returns the role as it is by now, and whether it still was the version that was looked at
 * @throws `not_found`, `nobody_could_approve`
 */
export async function updateRole(
  container: MedusaContainer,
  { id, version, changes, operator, isGapConfirmed = false }: {
    id: string
    version: number
    changes: Partial<RoleValues>
    operator: Actor
    /** The operator knows that in some companies nobody could approve some orders afterwards (C7); left out, that is asked first. */
    isGapConfirmed?: boolean | undefined
  }
): Promise<{ role: RoleRecord; updated: boolean }> {
  const { permissions, ...more } = changes
  const watch = permissions && watchApprovers(container, {
    by: { actor_type: operator.type, actor_id: operator.id, client_address: operator.clientAddress },
    answer: isGapConfirmed ? "confirmed" : "asks",
    holdsCompanies: false,
  })
  const result = await service(container).roles.update(
    { id, version, changes: { ...more, ...(permissions ? { permissions: [...new Set(permissions)] } : {}) }, watch },
    (before, after) => [
      auditAct(operator, {
        action: "role.updated",
        company_id: null,
        subject_type: "role",
        subject_id: id,
        details: { key: before.key, ...describeRole(before, "before"), ...describeRole(after, "after") },
      }),
    ]
  )
  void relayOutbox(container)
  return result
}

/**
 * An operator deletes a role that nobody holds.
 *
 * @throws `not_found`, `role_in_use`
 */
export async function deleteRole(
  container: MedusaContainer,
  { id, operator }: { id: string; operator: Actor }
): Promise<void> {
  await service(container).roles.delete(id, (role) => [
    auditAct(operator, {
      action: "role.deleted",
      company_id: null,
      subject_type: "role",
      subject_id: id,
      details: { key: role.key, ...describeRole(role, "before") },
    }),
  ])
  void relayOutbox(container)
}

function describeRole(role: RoleValues | RoleRecord, when: "before" | "after"): Record<string, string | boolean | null> {
  return {
    [`name_${when}`]: role.name,
    [`description_${when}`]: role.description,
    [`permissions_${when}`]: [...role.permissions].sort().join(" "),
    [`assignable_${when}`]: role.assignable,
  }
}

function service(container: MedusaContainer): CompanyModuleService {
  return container.resolve<CompanyModuleService>(COMPANY_MODULE)
}
