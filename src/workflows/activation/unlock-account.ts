import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { relayOutbox } from "../outbox/relay-outbox"

/**
 * An operator unlocks an account that was locked by "this was not me".
 *
 * @returns null where there is no account, false where it was not locked
 */
export async function unlockAccount(
  container: MedusaContainer,
  { customerId, operator, clientAddress }: {
    customerId: string
    operator: { id: string; type: "user" | "api-key" }
    clientAddress: string
  }
): Promise<boolean | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  if (!(await companies.retrieveAccount(customerId))) {
    return null
  }
  const unlocked = await companies.setLocked({
    customerId,
    locked: false,
    application: null,
    messages: [
      {
        topic: "audit",
        key: `audit:account.unlocked:${generateEntityId(undefined, "unlock")}`,
        payload: {
          action: "account.unlocked",
          occurred_at: new Date().toISOString(),
          actor_type: operator.type,
          actor_id: operator.id,
          company_id: null,
          subject_type: "customer",
          subject_id: customerId,
          client_address: clientAddress,
          details: {},
        },
      },
    ],
  })
  void relayOutbox(container)
  return unlocked
}
