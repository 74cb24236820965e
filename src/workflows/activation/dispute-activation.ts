import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"

export interface Dispute {
  customerId: string
  clientAddress: string | null
  locale: "en" | "de"
}

/**
 * "This was not me": locks the account from the next request on, opens a case for the
 * operator and tells the shop's support. A repeat changes nothing.
 *
 * @returns false where there is no such account any more
 */
export async function disputeActivation(container: MedusaContainer, dispute: Dispute): Promise<boolean> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [dispute.customerId] }, { select: ["id", "email"], take: 1 })
  const account = customer ? await companies.retrieveAccount(customer.id) : null
  if (!customer || !account) {
    return false
  }
  const [place] = await companies.listPlaces(customer.id)
  const disputeId = generateEntityId(undefined, "appl")
  await companies.setLocked({
    customerId: customer.id,
    locked: true,
    application: {
      id: disputeId,
      kind: "activation_disputed",
      customer_number: place?.customer_number ?? "",
      invoice_number: null,
      email: customer.email,
      name: null,
      company_name: place?.company_name ?? null,
      phone: null,
      message: null,
      locale: dispute.locale,
      customer_id: customer.id,
      company_id: place?.company_id ?? null,
    },
    messages: prepareMessages(dispute, { disputeId, email: customer.email, place: place ?? null }),
  })
  void relayOutbox(container)
  return true
}

function prepareMessages(
  dispute: Dispute,
  facts: {
    disputeId: string
    email: string
    place: { customer_number: string | null; company_name: string | null; company_id: string | null } | null
  }
): OutboxMessage[] {
  const messages: OutboxMessage[] = [
    {
      topic: "audit",
      key: `audit:account.locked:${facts.disputeId}`,
      payload: {
        action: "account.locked",
        occurred_at: new Date().toISOString(),
        actor_type: "anonymous",
        actor_id: null,
        company_id: facts.place?.company_id ?? null,
        subject_type: "customer",
        subject_id: dispute.customerId,
        client_address: dispute.clientAddress,
        details: { cause: "activation_disputed" },
      },
    },
  ]
  const { support, shop } = getOptions()
  if (support.email) {
    messages.push({
      topic: "mail",
      key: `mail:activation-disputed:${facts.disputeId}`,
      payload: {
        template: "activation-disputed",
        to: support.email,
        locale: shop.locale,
        data: {
          email: facts.email,
          company_name: facts.place?.company_name ?? null,
          customer_number: facts.place?.customer_number ?? "–",
        },
      },
    })
  }
  return messages
}
