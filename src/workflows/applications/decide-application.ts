import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { ApplicationRow } from "../../modules/company/store/application-store"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"
import { appointMainContact } from "./appoint-main-contact"
import { appointsMainContact } from "./rules/appoints-main-contact"

export interface ApplicationDecision {
  id: string
  status: "accepted" | "declined"
  message: string | null
  operator: { id: string; type: "user" | "api-key" }
  clientAddress: string
}

/**
 * The operator's word on a case, mailed to the applicant. Accepting a main contact whom the ERP by now names makes them
 * one, beside the present ones; anybody else may try again for a day, whatever others missed for that number.
 *
 * What accepting does comes before the case is closed: where the process dies in between, the case still stands, and
 * accepting it once more does no harm.
 *
 * @returns null where it was decided already, or where there is none
 * @throws what `appointMainContact` refuses with; the case stays open
 */
export async function decideApplication(
  container: MedusaContainer,
  decision: ApplicationDecision
): Promise<ApplicationRow | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const companyName = decision.status === "accepted" ? await appoint(container, decision) : null
  const row = await companies.applications.decide(
    { id: decision.id, status: decision.status, message: decision.message, decidedBy: decision.operator.id },
    (decided) => prepareMessages(decision, decided, companyName)
  )
  void relayOutbox(container)
  return row
}

/** The company whose main contact the applicant is by now; null for a case about something else. */
async function appoint(container: MedusaContainer, decision: ApplicationDecision): Promise<string | null> {
  const application = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .applications.retrieve(decision.id)
  if (!application || !appointsMainContact(application)) {
    return null
  }
  const operator = { kind: "operator", ...decision.operator, clientAddress: decision.clientAddress } as const
  return (await appointMainContact(container, { application, operator })).companyName
}

function prepareMessages(
  decision: ApplicationDecision,
  row: ApplicationRow,
  companyName: string | null
): OutboxMessage[] {
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
          company_name: companyName,
          message: decision.message,
        },
      },
    },
  ]
}
