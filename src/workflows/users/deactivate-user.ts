import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { requireGivableSuccessor, requireUser } from "./require-user"
import { auditChange } from "./rules/user-messages"
import { companyOf } from "./types"
import type { UserActor } from "./types"

/**
 * Deactivates a user (B4), who is refused in this company from the next request on.
 *
 * @throws `not_found`, `not_oneself`, `confirm_own_address`, `role_not_assignable` (a successor whom the actor
 * may not name), `last_main_contact`
 */
export async function deactivateUser(
  container: MedusaContainer,
  { businessUserId, actor, successorId }: { businessUserId: string; actor: UserActor; successorId: string | null }
): Promise<void> {
  await requireUser(container, { businessUserId, actor, mayBeOneself: false })
  requireGivableSuccessor(actor, successorId)
  const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
  await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.deactivate({
    businessUserId,
    companyId: companyOf(actor),
    successorId,
    tell: (change) => auditChange(act, "user.deactivated", change),
  })
  void relayOutbox(container)
}
