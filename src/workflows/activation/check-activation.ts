import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE, isErpUnavailable } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import type { ErpCustomer } from "../../modules/erp/types"
import { checkMisses } from "./check-misses"
import { decideActivation } from "./rules/decide-activation"
import { describeChecks, describeUnreachable, describeVerdict } from "./rules/describe-checks"
import type { Check, CheckVerdict } from "./rules/describe-checks"
import { loadActivationFacts } from "./steps/load-activation-facts"

export interface ActivationCheckResult {
  verdict: CheckVerdict
  checks: Check[]
  erpCustomer: ErpCustomer | null
}

/**
 * The operator's dry run (A12): would this activation work for a shopper who is
 * not signed in? Asks the same facts and the same rule as an activation, writes
 * nothing and counts nothing.
 */
export async function checkActivation(
  container: MedusaContainer,
  entries: { customerNumber: string; invoiceNumber: string; email: string }
): Promise<ActivationCheckResult> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const customerNumber = container
    .resolve<ErpModuleService>(ERP_MODULE)
    .canonicalCustomerNumber(entries.customerNumber)
  const asker = { customerNumber, email: entries.email, signedIn: null }
  const attempts = await checkMisses(companies, asker)
  try {
    const { facts } = await loadActivationFacts(container, { ...entries, customerNumber, customerId: null })
    return {
      verdict:
        attempts.retryAfterSeconds === null ? describeVerdict(decideActivation(facts)) : "too_many_attempts",
      checks: describeChecks(facts, attempts),
      erpCustomer: facts.erpCustomer,
    }
  } catch (error) {
    if (!isErpUnavailable(error)) {
      throw error
    }
    return { verdict: "erp_unavailable", checks: describeUnreachable(error.cause, attempts), erpCustomer: null }
  }
}
