import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { UserChange, UserFields } from "../../modules/company/store/user-store"
import type { OutboxMessage } from "../../outbox/types"
import { prepareContact } from "../erp-sync/prepare-contact"
import { prepareErpWrite } from "../erp-sync/prepare-erp-write"
import { relayOutbox } from "../outbox/relay-outbox"
import { requireGivableRoles, requireGivableSuccessor, requireUser } from "./require-user"
import { auditChange } from "./rules/user-messages"
import { companyOf } from "./types"
import type { UserActor } from "./types"

/**
 * Changes a user (B3). Where this place is the person's only one, the platform's customer takes the
 * new name as well.
 *
 * @returns false where somebody else changed the user since `version`
 * @throws `not_found`, `confirm_own_address`, `role_unknown`, `role_not_assignable`, `last_main_contact`
 */
export async function updateUser(
  container: MedusaContainer,
  update: {
    businessUserId: string
    actor: UserActor
    version: number
    changes: UserFields
    successorId: string | null
  }
): Promise<boolean> {
  const { users } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { actor, changes, successorId } = update
  const place = await requireUser(container, { ...update, mayBeOneself: true })
  const roleKeys = changes.role_keys ? [...new Set(changes.role_keys)] : undefined
  if (roleKeys) {
    await requireGivableRoles(container, { actor, wanted: roleKeys, held: place.role_keys })
    requireGivableSuccessor(actor, successorId)
  }
  const renamesPerson = !place.acceptance_required && (await users.isOnlyPlace(place.customer_id))
  const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
  const updated = await users.update({
    businessUserId: update.businessUserId,
    companyId: companyOf(actor),
    version: update.version,
    changes: { ...changes, role_keys: roleKeys },
    successorId,
    tell: (change) => [
      ...auditChange(act, "user.updated", change),
      ...(renamesPerson ? prepareRename(act.actId, change) : []),
      ...prepareContactUpdate(act.actId, change),
    ],
  })
  void relayOutbox(container)
  return updated
}

function prepareRename(actId: string, { before, after }: UserChange): OutboxMessage[] {
  if (!after || nameOf(before) === nameOf(after)) {
    return []
  }
  return [
    {
      topic: "customer",
      key: `customer:rename:${actId}`,
      sequenceGroup: `customer:${after.customer_id}`,
      payload: {
        kind: "rename",
        customer_id: after.customer_id,
        first_name: after.first_name,
        last_name: after.last_name,
      },
    },
  ]
}

/** The ERP hears of what it knows of the person (option `erp.updateContacts`). */
function prepareContactUpdate(changeId: string, { before, after }: UserChange): OutboxMessage[] {
  if (!getOptions().erp.updateContacts || !after?.company_id || after.contact_number === null) {
    return []
  }
  if (JSON.stringify(prepareContact(before)) === JSON.stringify(prepareContact(after))) {
    return []
  }
  const { business_user_id: businessUserId, company_id: companyId } = after
  return [prepareErpWrite({ kind: "update_contact", businessUserId, companyId, changeId })]
}

function nameOf(place: PlaceRow): string {
  return JSON.stringify([place.first_name, place.last_name])
}
