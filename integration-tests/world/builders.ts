import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"

/** Headers of a secret API key, as integrations use it. */
export async function createSecretKey(container: MedusaContainer): Promise<Record<string, string>> {
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "integration", type: "secret", created_by: "test" }] },
  })
  return { authorization: `Basic ${Buffer.from(`${keys[0]?.token}:`).toString("base64")}` }
}

export async function createCompany(
  container: MedusaContainer,
  company: { name?: string; customer_number?: string | null; active?: boolean; center_by_erp?: boolean; customer_group_id?: string | null } = {}
): Promise<{ id: string }> {
  return await container.resolve<CompanyModuleService>(COMPANY_MODULE).createCompanies({
    name: "Acme Ltd",
    currency_code: "eur",
    time_zone: "Europe/Berlin",
    center_by_erp: true,
    ...company,
  })
}

/** Gives a customer a place, in a company or by a number of their own. */
export async function createPlace(
  container: MedusaContainer,
  {
    customerId,
    companyId = null,
    customerNumber = null,
    roleKeys = [],
    status = "active",
    confirmed = false,
  }: {
    customerId: string
    companyId?: string | null
    customerNumber?: string | null
    roleKeys?: string[]
    status?: "invited" | "active" | "deactivated"
    /** Whether the person's address is confirmed. */
    confirmed?: boolean
  }
): Promise<string> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const person = await container
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(customerId, { select: ["email", "first_name", "last_name"] })
  const user = await companies.createBusinessUsers({
    customer_id: customerId,
    email: person.email,
    first_name: person.first_name ?? "",
    last_name: person.last_name ?? "",
    company_id: companyId,
    customer_number: customerNumber,
    status,
  })
  for (const role_key of roleKeys) {
    await companies.createBusinessUserRoles({ business_user_id: user.id, role_key })
  }
  const account = await companies.retrieveAccount(customerId)
  if (!account) {
    await companies.createBusinessAccounts({
      customer_id: customerId,
      email_confirmed_at: confirmed ? new Date() : null,
    })
  }
  return user.id
}
