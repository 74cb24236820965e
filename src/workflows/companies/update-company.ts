import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CompanyRecord, CompanyUpdate } from "../../modules/company/store/company-store"
import { relayOutbox } from "../outbox/relay-outbox"

/**
 * An operator's change of a company, with what was and what is in the audit.
 *
 * @returns false where somebody else changed it since `version`
 */
export async function updateCompany(
  container: MedusaContainer,
  update: {
    before: CompanyRecord
    version: number
    changes: CompanyUpdate["changes"]
    operator: { id: string; type: "user" | "api-key" }
    clientAddress: string
  }
): Promise<boolean> {
  const { before, changes } = update
  const updated = await container.resolve<CompanyModuleService>(COMPANY_MODULE).updateCompany({
    id: before.id,
    version: update.version,
    changes,
    messages: [
      {
        topic: "audit",
        key: `audit:company.updated:${before.id}:${update.version}`,
        payload: {
          action: "company.updated",
          occurred_at: new Date().toISOString(),
          actor_type: update.operator.type,
          actor_id: update.operator.id,
          company_id: before.id,
          subject_type: "company",
          subject_id: before.id,
          client_address: update.clientAddress,
          details: describeChanges(before, changes),
        },
      },
    ],
  })
  void relayOutbox(container)
  return updated
}

/** `name_before`, `name_after` for each value that really changed. */
function describeChanges(
  before: CompanyRecord,
  changes: CompanyUpdate["changes"]
): Record<string, string | boolean | null> {
  const details: Record<string, string | boolean | null> = {}
  for (const column of ["name", "active", "center_override", "customer_group_id", "external_id"] as const) {
    const after = changes[column]
    if (after !== undefined && after !== before[column]) {
      details[`${column}_before`] = before[column]
      details[`${column}_after`] = after
    }
  }
  return details
}
