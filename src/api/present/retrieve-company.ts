import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import { Refusal } from "../errors/refusal"

/** The company whose id stands in the path, or `not_found`. */
export async function retrieveCompanyOrRefuse(req: MedusaRequest): Promise<CompanyRecord> {
  const company = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .retrieveCompanyRow(req.params.id ?? "")
  if (!company) {
    throw new Refusal("not_found")
  }
  return company
}
