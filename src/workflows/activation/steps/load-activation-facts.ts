import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { ERP_MODULE } from "../../../modules/erp"
import type { ErpModuleService } from "../../../modules/erp"
import { isOurLanguage } from "../../mail/is-our-language"
import { noteCheckTime } from "../check-times"
import { isEmailTaken } from "../find-login"
import type { ActivationAsker, ActivationFacts, KnownCompany } from "../rules/decide-activation"

export interface FactsQuestion {
  customerNumber: string
  invoiceNumber: string
  email: string
  /** The signed-in customer, if any. */
  customerId: string | null
}

export interface LoadedFacts {
  facts: ActivationFacts
  /** The company's customer group, whose prices the new member shall have. */
  customerGroupId: string | null
  /** Whose account was deleted though their place in the company still stands. */
  departedCustomerIds: string[]
}

/**
 * Asks the ERP and the shop all that a decision needs. Every question is asked
 * whatever the answers of the others, so that the time tells little; how long it took decides when refusals leave.
 *
 * @throws `erp_unavailable`
 */
export async function loadActivationFacts(
  container: MedusaContainer,
  question: FactsQuestion
): Promise<LoadedFacts> {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  const { customerNumber, invoiceNumber, email } = question
  const startedAt = performance.now()
  const [erpCustomer, invoiceBelongs, known, asker] = await Promise.all([
    erp.retrieveCustomer(customerNumber),
    erp.hasInvoice({ customerNumber, invoiceNumber }),
    findKnownCompany(container, { customerNumber, email }),
    describeAsker(container, question),
  ])
  noteCheckTime(performance.now() - startedAt)
  return {
    facts: { email, erpCustomer, invoiceBelongs, company: known?.company ?? null, asker },
    customerGroupId: known?.customerGroupId ?? null,
    departedCustomerIds: known?.departedCustomerIds ?? [],
  }
}

type KnownRecord = Pick<LoadedFacts, "customerGroupId" | "departedCustomerIds"> & { company: KnownCompany }

async function findKnownCompany(
  container: MedusaContainer,
  { customerNumber, email }: { customerNumber: string; email: string }
): Promise<KnownRecord | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const record = await companies.findCompanyByNumber(customerNumber)
  if (!record) {
    return null
  }
  const [mainContacts, emailHolder] = await Promise.all([
    companies.listActiveMainContacts(record.id),
    companies.findEmailHolder({ companyId: record.id, email }),
  ])
  const mainContactIds = mainContacts.map((contact) => contact.customer_id)
  const ids = [...new Set([...mainContactIds, ...(emailHolder ? [emailHolder] : [])])]
  const people = ids.length
    ? await container
        .resolve(Modules.CUSTOMER)
        .listCustomers({ id: ids }, { select: ["id", "email"], take: ids.length })
    : []
  const emails = new Map(people.map((person) => [person.id, person.email]))
  return {
    company: {
      id: record.id,
      active: record.active,
      mainContacts: mainContacts
        .filter(({ customer_id }) => emails.has(customer_id))
        .map(({ customer_id, email: copy, language_code }) => ({
          customerId: customer_id,
          email: (emails.get(customer_id) || copy).toLowerCase() || null,
          locale: [language_code, record.language_code].find(isOurLanguage) ?? getOptions().shop.locale,
        })),
      emailHolderId: emailHolder && emails.has(emailHolder) ? emailHolder : null,
    },
    customerGroupId: record.customer_group_id,
    departedCustomerIds: ids.filter((id) => !emails.has(id)),
  }
}

/** Who asks: nobody signed in, or this customer with the place that they have by the number. */
export async function describeAsker(
  container: MedusaContainer,
  { customerId, customerNumber, email }: Omit<FactsQuestion, "invoiceNumber">
): Promise<ActivationAsker> {
  if (!customerId) {
    return { kind: "anonymous", emailTaken: await isEmailTaken(container, email) }
  }
  const places = await container.resolve<CompanyModuleService>(COMPANY_MODULE).listPlaces(customerId)
  const ofNumber = places.filter((row) => row.customer_number === customerNumber)
  const place = ofNumber.find((row) => row.company_id !== null) ?? ofNumber[0]
  return { kind: "customer", customerId, place: place ? { status: place.status, inCompany: place.company_id !== null } : null }
}

export const loadActivationFactsStepId = "load-activation-facts"

/** Reads only, so there is nothing to undo. */
export const loadActivationFactsStep = createStep(
  loadActivationFactsStepId,
  async (question: FactsQuestion, { container }) =>
    new StepResponse(await loadActivationFacts(container, question))
)
