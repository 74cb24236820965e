import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import { prepareErpData } from "../activation/rules/prepare-company"

/**
 * Asks the ERP for a customer, stores the answer as the newest known, and takes
 * it over into the shop's company with this number. A number that the ERP no longer
 * knows changes nothing: closing a company is the operator's act.
 *
 * @returns whether the ERP knows the number
 * @throws `erp_unavailable`
 */
export async function refreshFromErp(container: MedusaContainer, customerNumber: string): Promise<boolean> {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  const customer = await erp.retrieveCustomer(customerNumber)
  if (!customer) {
    return false
  }
  await erp.saveCustomerRecord(customer)
  await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .refreshCompanies({ customerNumber, data: prepareErpData(customer) })
  return true
}
