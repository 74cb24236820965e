import type { z } from "@medusajs/framework/zod"
import type { DelegationRow } from "../../modules/company/store/delegation-store"
import type { DelegationResource, delegationSummarySchema } from "../schemas/delegation"

export function presentDelegationSummary(row: DelegationRow): z.infer<typeof delegationSummarySchema> {
  return { customer_number: row.customer_number, name: row.name, since: row.started_at.toISOString() }
}

export function presentDelegation(row: DelegationRow): DelegationResource {
  const { currency_code, language_code, tax_id, ...address } = row.profile
  return {
    ...presentDelegationSummary(row),
    expires_at: row.expires_at.toISOString(),
    currency_code,
    language_code,
    tax_id,
    address,
  }
}
