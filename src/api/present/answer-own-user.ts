import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { User } from "../schemas/users"
import { Refusal } from "../errors/refusal"
import { presentUser } from "./user"

/** A user as it is by now, as the own company's main contact sees one; `not_found` where there is none. */
export async function answerOwnUser(
  req: MedusaRequest,
  { id, companyId, askerId }: { id: string; companyId: string; askerId: string }
): Promise<{ user: User }> {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const place = await companies.retrievePlace(id)
  if (place?.company_id !== companyId) {
    throw new Refusal("not_found")
  }
  const account = await companies.retrieveAccount(place.customer_id)
  return { user: presentUser(place, { account, now: new Date(), askerId }) }
}
