import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"
import { requireGivableSuccessor, requireUser } from "./require-user"
import { auditChange } from "./rules/user-messages"
import { companyOf } from "./types"
import type { UserActor } from "./types"

/**
 * Removes a user from the company (B3): roles, rights and the company's prices go, the person's login stays, as an
 * ordinary customer's where there is no other company.
 *
 * @throws as `deactivateUser`
 */
export async function removeUser(
  container: MedusaContainer,
  { businessUserId, actor, successorId }: { businessUserId: string; actor: UserActor; successorId: string | null }
): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const place = await requireUser(container, { businessUserId, actor, mayBeOneself: false })
  requireGivableSuccessor(actor, successorId)
  const company = place.company_id ? await companies.retrieveCompanyRow(place.company_id) : null
  const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
  await companies.users.remove({
    businessUserId,
    companyId: companyOf(actor),
    successorId,
    tell: (change) => [
      ...auditChange(act, "user.removed", change),
      ...(company?.customer_group_id
        ? [prepareLeave(act.actId, { customerId: place.customer_id, groupId: company.customer_group_id })]
        : []),
    ],
  })
  void relayOutbox(container)
}

function prepareLeave(
  actId: string,
  { customerId, groupId }: { customerId: string; groupId: string }
): OutboxMessage {
  return {
    topic: "customer",
    key: `customer:leave_group:${actId}`,
    sequenceGroup: `customer:${customerId}`,
    payload: { kind: "leave_group", customer_id: customerId, customer_group_id: groupId },
  }
}
