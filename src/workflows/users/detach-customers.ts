import type { MedusaContainer } from "@medusajs/framework/types"
import type { Watch } from "../../database/transactions"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OutboxMessage } from "../../outbox/types"
import { watchApprovers } from "../approvals/watch-approvers"
import { relayOutbox } from "../outbox/relay-outbox"

/** What went with the customers; `attachCustomers` brings it back. */
export interface Detached {
  customerIds: readonly string[]
  detachedAt: string
  messageKeys: readonly string[]
}

/**
 * The platform's customers were deleted: their places and accounts go as well.
 *
 * @throws `last_main_contact`, where `keepsMainContacts` is set and a company's center would lose its last one
 */
export async function detachCustomers(
  container: MedusaContainer,
  { customerIds, keepsMainContacts }: { customerIds: readonly string[]; keepsMainContacts: boolean }
): Promise<Detached> {
  const occurredAt = new Date().toISOString()
  const messageKeys: string[] = []
  const detached = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.detachCustomers({
    customerIds,
    keepsMainContacts,
    watch: keepKeys(
      watchApprovers(container, {
        by: { actor_type: "system", actor_id: null, client_address: null },
        // the platform deletes a customer without a question of ours
        answer: "cannot_ask",
        holdsCompanies: true,
      }),
      messageKeys
    ),
    tell: (place) => {
      const message = auditGone(place, occurredAt)
      messageKeys.push(message.key)
      return [message]
    },
  })
  void relayOutbox(container)
  return { ...detached, messageKeys }
}

/** Notes what is told, so that it can be called off. */
function keepKeys(watch: Watch, keys: string[]): Watch {
  return async (manager, companyIds) => {
    const look = await watch(manager, companyIds)
    return async () => {
      const messages = await look()
      keys.push(...messages.map(({ key }) => key))
      return messages
    }
  }
}

/** The deletion was called off. */
export async function attachCustomers(container: MedusaContainer, detached: Detached): Promise<void> {
  await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .users.attachCustomers(detached, detached.messageKeys)
}

function auditGone(
  place: { id: string; customer_id: string; company_id: string | null },
  occurredAt: string
): OutboxMessage {
  return {
    topic: "audit",
    key: `audit:user.removed:${place.id}:${occurredAt}`,
    payload: {
      action: "user.removed",
      occurred_at: occurredAt,
      actor_type: "system",
      actor_id: null,
      company_id: place.company_id,
      subject_type: "business_user",
      subject_id: place.id,
      client_address: null,
      details: { cause: "customer_deleted" },
    },
  }
}
