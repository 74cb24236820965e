import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { prepareDelegationEvent } from "./delegation-event"
import type { DelegatingUser } from "./delegation-event"

/**
 * Undelegates (B10).
 *
 * @returns false where nothing was going on
 */
export async function endDelegation(
  container: MedusaContainer,
  { user, now }: { user: DelegatingUser; now: Date }
): Promise<boolean> {
  const ended = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .delegations.end(user.businessUserId, ({ customer_number: number, name, started_at: startedAt }) =>
      prepareDelegationEvent("ended", user, {
        number,
        name,
        key: `${user.businessUserId}:${startedAt.getTime()}`,
        now,
      })
    )
  void relayOutbox(container)
  return ended !== null
}
