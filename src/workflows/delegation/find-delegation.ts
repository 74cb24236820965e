import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import { decideAccess } from "../../modules/company/rules/access"
import type { AccessFacts } from "../../modules/company/rules/access"
import { isNumberGranted } from "../../modules/company/rules/delegation"
import { DELEGATE_PERMISSION } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { DelegationRow } from "../../modules/company/store/delegation-store"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"

/**
 * For whom a user acts now (B10). A delegation is in effect as long as it has not run out, the
 * permission and the number are still granted, and the company acted for, where the shop has
 * one, is active. Costs nothing where the user may act for nobody.
 */
export async function findDelegation(
  container: MedusaContainer,
  { businessUserId, facts }: { businessUserId: string; facts: AccessFacts }
): Promise<DelegationRow | null> {
  if (!decideAccess(facts, DELEGATE_PERMISSION).allowed) {
    return null
  }
  const delegation = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .delegations.retrieve(businessUserId)
  if (!delegation || delegation.company_active === false) {
    return null
  }
  return isGranted(container, facts, delegation.customer_number) ? delegation : null
}

/** Whether the user may act for this number, which is in canonical form. */
export function isGranted(
  container: MedusaContainer,
  facts: Pick<AccessFacts, "delegateNumbers">,
  customerNumber: string
): boolean {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  const granted = facts.delegateNumbers.map((number) => erp.canonicalCustomerNumber(number))
  return isNumberGranted(granted, customerNumber)
}
