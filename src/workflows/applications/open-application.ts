import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { NewApplication } from "../../modules/company/store/application-store"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"

export type ApplicationEntries = Pick<
  NewApplication,
  "customer_number" | "invoice_number" | "email" | "name" | "company_name" | "phone" | "message" | "locale"
>

/**
 * Hands a shopper's activation over to the operator (A9): a case in the queue, and a mail that it arrived, as long as nobody
 * has brought the address a number of these within the hour.
 */
export async function openApplication(
  container: MedusaContainer,
  { entries, clientAddress, customerId }: { entries: ApplicationEntries; clientAddress: string; customerId: string | null }
): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const id = generateEntityId(undefined, "appl")
  const { retryAfterSeconds } = await companies.attempts.countCaseMail(entries.email)
  await companies.applications.open(
    { ...entries, id, kind: "activation_help", customer_id: customerId, company_id: null },
    [
      {
        topic: "audit",
        key: `audit:application.opened:${id}`,
        payload: {
          action: "application.opened",
          occurred_at: new Date().toISOString(),
          actor_type: customerId ? "customer" : "anonymous",
          actor_id: customerId,
          company_id: null,
          subject_type: "application",
          subject_id: id,
          client_address: clientAddress,
          details: { kind: "activation_help", customer_number: entries.customer_number },
          personal: { email: entries.email, name: entries.name },
        },
      },
      ...(retryAfterSeconds === null ? [receivedMail(id, entries)] : []),
    ]
  )
  void relayOutbox(container)
}

function receivedMail(id: string, { email, locale, name, customer_number }: ApplicationEntries): OutboxMessage {
  return {
    topic: "mail",
    key: `mail:application-received:${id}`,
    payload: { template: "application-received", to: email, locale, data: { name, customer_number } },
  }
}
