import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { requireUser } from "./require-user"
import { auditChange } from "./rules/user-messages"
import { companyOf } from "./types"
import type { UserActor } from "./types"

/**
 * Activates a deactivated user (B4); whoever never came in is invited again. Others stay as they are.
 *
 * @throws `not_found`, `confirm_own_address`
 */
export async function activateUser(
  container: MedusaContainer,
  { businessUserId, actor }: { businessUserId: string; actor: UserActor }
): Promise<void> {
  await requireUser(container, { businessUserId, actor, mayBeOneself: true })
  const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
  await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.activate({
    businessUserId,
    companyId: companyOf(actor),
    tell: (change) => auditChange(act, "user.activated", change),
  })
  void relayOutbox(container)
}
