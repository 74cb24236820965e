import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { AuditEvent, OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"
import { waitOutSecond } from "./wait-out-second"

/** Who does something to a login. */
export interface LoginActor {
  type: AuditEvent["actor_type"]
  id: string | null
  clientAddress: string | null
}

/**
 * Ends every session and token of a login, on every instance from the next request
 * on. Comes back once a token made from now on is younger than the end.
 *
 * @returns false where this is no business user's login
 */
export async function endSessions(
  container: MedusaContainer,
  {
    customerId,
    companyId,
    actor,
    withEmailChanges = false,
  }: {
    customerId: string
    companyId: string | null
    actor: LoginActor
    /** Whether a change of e-mail that was asked for from such a session comes to nothing as well. */
    withEmailChanges?: boolean
  }
): Promise<boolean> {
  const at = new Date()
  const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const messages: OutboxMessage[] = [
    {
      topic: "audit",
      key: `audit:account.sessions_ended:${generateEntityId(undefined, "send")}`,
      payload: {
        action: "account.sessions_ended",
        occurred_at: at.toISOString(),
        actor_type: actor.type,
        actor_id: actor.id,
        company_id: companyId,
        subject_type: "customer",
        subject_id: customerId,
        client_address: actor.clientAddress,
        details: {},
      },
    },
  ]
  const ended = withEmailChanges
    ? await logins.endSessionsAndEmailChanges({ customerId, at, messages, expectedBy: null })
    : await logins.endSessions({ customerId, at, messages })
  if (ended) {
    void relayOutbox(container)
    await waitOutSecond(at)
  }
  return ended
}
