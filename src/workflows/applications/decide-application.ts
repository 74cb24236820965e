import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { ApplicationRow } from "../../modules/company/store/application-store"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"

export interface ApplicationDecision {
  id: string
  status: "accepted" | "declined"
  message: string | null
  operator: { id: string; type: "user" | "api-key" }
  clientAddress: string
}

/**
 * The operator's word on a case, mailed to the applicant. Accepting lets the
 * person try again for a day, whatever others missed for that number.
 *
 * @returns null where it was decided already, or where there is none
 */
export async function decideApplication(
  container: MedusaContainer,
  decision: ApplicationDecision
): Promise<ApplicationRow | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const row = await companies.decideApplication(
    { id: decision.id, status: decision.status, message: decision.message, decidedBy: decision.operator.id },
    (decided) => prepareMessages(decision, decided)
  )
  void relayOutbox(container)
  return row
}

function prepareMessages(decision: ApplicationDecision, row: ApplicationRow): OutboxMessage[] {
  const audit: OutboxMessage = {
    topic: "audit",
    key: `audit:application.decided:${row.id}`,
    payload: {
      action: `application.${decision.status}`,
      occurred_at: new Date().toISOString(),
      actor_type: decision.operator.type,
      actor_id: decision.operator.id,
      company_id: row.company_id,
      subject_type: "application",
      subject_id: row.id,
      client_address: decision.clientAddress,
      details: { kind: row.kind, customer_number: row.customer_number },
      personal: { email: row.email },
    },
  }
  // whoever disputed an account is told by the operator in person, not by a form letter
  if (row.kind === "activation_disputed") {
    return [audit]
  }
  return [
    audit,
    {
      topic: "mail",
      key: `mail:application-decided:${row.id}`,
      payload: {
        template: "application-decided",
        to: row.email,
        locale: row.locale,
        data: {
          name: row.name,
          customer_number: row.customer_number,
          decision: decision.status,
          message: decision.message,
        },
      },
    },
  ]
}
