import type { RequestRow } from "../../../modules/approval/store/request-rows"
import type { ApprovalFacts } from "../types"

export function describeRequest(row: RequestRow): ApprovalFacts {
  return {
    id: row.id,
    companyId: row.company_id,
    businessUserId: row.business_user_id,
    cartId: row.cart_id,
    status: row.status,
    amount: row.amount,
    currencyCode: row.currency_code,
    version: row.version,
    tier: row.tier,
  }
}
