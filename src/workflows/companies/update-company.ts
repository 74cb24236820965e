import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CompanyRecord, CompanyUpdate } from "../../modules/company/store/company-store"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox } from "../outbox/relay-outbox"

export type CompanyUpdateOutcome =
  | "updated"
  /** Somebody else changed it since `version`. */
  | "changed_meanwhile"
  | "customer_group_unknown"

/**
 * An operator's change of a company, with what was and what is in the audit. Where it
 * gets another customer group, its users follow: the word of that is stored with the
 * change, so that it comes through whatever ends in between.
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
): Promise<CompanyUpdateOutcome> {
  const { before, changes } = update
  const groupId = changes.customer_group_id
  const movesGroup = groupId !== undefined && groupId !== before.customer_group_id
  if (movesGroup && groupId !== null && !(await isGroup(container, groupId))) {
    return "customer_group_unknown"
  }
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
      ...(movesGroup ? [prepareGroupMove(before, update.version)] : []),
    ],
  })
  void relayOutbox(container)
  return updated ? "updated" : "changed_meanwhile"
}

async function isGroup(container: MedusaContainer, id: string): Promise<boolean> {
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ id: [id] }, { select: ["id"], take: 1 })
  return groups.length > 0
}

function prepareGroupMove({ id, customer_group_id }: CompanyRecord, version: number): OutboxMessage {
  return {
    topic: "price_group",
    key: `price_group:${id}:${version}`,
    payload: { company_id: id, left_group_id: customer_group_id },
    sequenceGroup: `price_group:${id}`,
  }
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
