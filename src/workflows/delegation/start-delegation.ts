import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type { AccessFacts } from "../../modules/company/rules/access"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import { relayOutbox } from "../outbox/relay-outbox"
import { prepareDelegationEvent } from "./delegation-event"
import type { DelegatingUser } from "./delegation-event"
import { isGranted } from "./find-delegation"

/** Why a user may not act for a number. */
type DelegationRefusal = "permission_denied" | "delegate_unknown_number" | "company_inactive"

const HOUR_MS = 3_600_000

/**
 * A user acts for another customer number from now on (B10), until undelegated or until
 * `delegation.hours` are over. Only a number that was granted is looked up, so that nobody
 * learns which numbers there are.
 *
 * @returns the code of the refusal; null where it is in effect
 * @throws `erp_unavailable`
 */
export async function startDelegation(
  container: MedusaContainer,
  { user, facts, customerNumber, now }: {
    user: DelegatingUser
    facts: AccessFacts
    customerNumber: string
    now: Date
  }
): Promise<DelegationRefusal | null> {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const number = erp.canonicalCustomerNumber(customerNumber)
  if (!isGranted(container, facts, number)) {
    return "permission_denied"
  }
  const customer = await erp.retrieveCustomer(number)
  if (!customer) {
    return "delegate_unknown_number"
  }
  const company = await companies.findCompanyByNumber(number)
  if (company && !company.active) {
    return "company_inactive"
  }
  await companies.delegations.start(
    {
      businessUserId: user.businessUserId,
      customerNumber: number,
      name: customer.name,
      profile: {
        currency_code: customer.currencyCode,
        language_code: customer.languageCode,
        tax_id: customer.taxId,
        ...customer.address,
      },
      startedAt: now,
      expiresAt: new Date(now.getTime() + getOptions().delegation.hours * HOUR_MS),
    },
    [prepareDelegationEvent("started", user, { number, name: customer.name, key: randomUUID(), now })]
  )
  void relayOutbox(container)
  return null
}
