import type { MedusaContainer } from "@medusajs/framework/types"
import { approvalRefusal } from "../../modules/approval/errors"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { spenderOf } from "../checkout/find-spender"
import { judgePlace } from "../checkout/judge-place"
import { matchRules } from "./match-rules"

/** An order that nobody has made yet, by its figures. */
export interface PlannedOrder {
  amount: string
  shippingAmount: string
  currencyCode: string
  itemCount: number
  categoryIds: readonly string[]
  /** Null: the buyer's own first one, or with nobody in particular none. */
  costCenterId: string | null
  isAddressNew: boolean
  /** Null: of anybody, who holds these roles. */
  businessUserId: string | null
  roleKeys: readonly string[]
}

/**
 * A planned order as the purchase check judges one, with the rules that ask for an approval of it.
 *
 * @throws `not_found` for another company's user, and for a cost center that is not there; `budget_check_failed`
 */
export async function planPurchase(
  container: MedusaContainer,
  { companyId, asked, draft }: { companyId: string; asked: PlannedOrder; draft: ApprovalRule | null }
) {
  const { amount, currencyCode, businessUserId } = asked
  const place =
    businessUserId === null ? null : await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(businessUserId)
  if (businessUserId !== null && place?.company_id !== companyId) {
    throw approvalRefusal("not_found")
  }
  const costCenterIds = await listCostCenters(container, { companyId, asked })
  const spender: Spender = place
    ? spenderOf(place, { companyId, costCenterIds })
    : // a person's own limits are left out where it is nobody in particular
      { companyId, businessUserId: "", customerId: "", roleKeys: asked.roleKeys, costCenterIds }
  const rules = await matchRules(container, {
    question: { companyId, customerId: null, productIds: [], categoryIds: asked.categoryIds, address: null },
    order: {
      total: amount,
      shipping: asked.shippingAmount,
      currencyCode,
      itemCount: String(asked.itemCount),
      costCenterIds,
      roleKeys: spender.roleKeys,
    },
    isAddressNew: asked.isAddressNew,
    draft,
  })
  return {
    spender,
    cartId: null,
    amount,
    currencyCode,
    rules,
    closed: place && judgePlace(place),
    isApproved: false,
    isBuyerKnown: place !== null,
  }
}

/** The cost center and those above it. */
async function listCostCenters(
  container: MedusaContainer,
  { companyId, asked: { costCenterId: id, businessUserId } }: { companyId: string; asked: PlannedOrder }
): Promise<string[]> {
  const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  if (id !== null) {
    const path = await costCenters.listPath({ id, companyId })
    if (path.length === 0) {
      throw approvalRefusal("not_found")
    }
    return path
  }
  return businessUserId !== null && getOptions().features.budgets
    ? await costCenters.listChosenPath({ businessUserId, companyId, chosenId: null })
    : []
}
