import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { refreshFromErp } from "../erp-sync/refresh-from-erp"
import { joinCompany } from "../users/join-company"

/**
 * Stores the last login of a business user, lets them into the companies that made the login for them (only the
 * mailed link opens it, so the address is proven), and refreshes what the ERP knows of
 * the companies, without keeping the person waiting (A11). Where the ERP does
 * not answer, what was stored last goes on serving.
 */
export async function recordLogin(container: MedusaContainer, customerId: string): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  await companies.recordLogin(customerId)
  const places = await companies.listPlaces(customerId)
  for (const place of places) {
    if (place.status === "invited" && !place.acceptance_required) {
      await joinCompany(container, { place, how: "login", clientAddress: null })
    }
  }
  const numbers = new Set(places.flatMap((place) => place.customer_number ?? []))
  for (const customerNumber of numbers) {
    void refreshFromErp(container, customerNumber).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Refreshing a customer from the ERP failed; stored data serve: ${describe(error)}`)
    })
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : "unknown error"
}
