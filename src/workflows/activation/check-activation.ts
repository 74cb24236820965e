import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE, isErpUnavailable } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import type { ErpCustomer } from "../../modules/erp/types"
import { findPerson } from "../users/find-person"
import { checkMisses } from "./check-misses"
import { decideActivation } from "./rules/decide-activation"
import type { ActivationFacts } from "./rules/decide-activation"
import { describeChecks, describeUnreachable, describeVerdict } from "./rules/describe-checks"
import type { Check, CheckVerdict } from "./rules/describe-checks"
import { describeAsker, loadActivationFacts } from "./steps/load-activation-facts"

export interface ActivationCheckResult {
  verdict: CheckVerdict
  checks: Check[]
  erpCustomer: ErpCustomer | null
  /** What the account with this e-mail would get after signing in; null where the shop has none. */
  signedIn: { customerId: string; verdict: CheckVerdict } | null
}

/**
 * The operator's dry run (A12): would this activation work for a shopper who is
 * not signed in and, where the shop knows the e-mail, for its owner after signing in? Asks
 * the same facts and the same rule as an activation, writes nothing and counts nothing.
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
      signedIn: await checkSignedIn(container, facts, { customerNumber, email: entries.email }),
    }
  } catch (error) {
    if (!isErpUnavailable(error)) {
      throw error
    }
    return { verdict: "erp_unavailable", checks: describeUnreachable(error.cause, attempts), erpCustomer: null, signedIn: null }
  }
}

/** The same facts, but for who asks; the misses of somebody signed in are counted apart. */
async function checkSignedIn(
  container: MedusaContainer,
  facts: ActivationFacts,
  { customerNumber, email }: { customerNumber: string; email: string }
): Promise<ActivationCheckResult["signedIn"]> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const customerId = (await findPerson(container, email))?.customerId
  if (!customerId) {
    return null
  }
  const attempts = await checkMisses(companies, { customerNumber, email, signedIn: { customerId } })
  if (attempts.retryAfterSeconds !== null) {
    return { customerId, verdict: "too_many_attempts" }
  }
  const asker = await describeAsker(container, { customerId, customerNumber, email })
  return { customerId, verdict: describeVerdict(decideActivation({ ...facts, asker })) }
}
