import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { OperatorUser } from "../schemas/users"
import { Refusal } from "../errors/refusal"
import { presentOperatorUser } from "./user"

/** The user whose id stands in the path, or `not_found`. */
export async function retrieveUserOrRefuse(req: MedusaRequest): Promise<PlaceRow> {
  const place = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(req.params.id ?? "")
  if (!place) {
    throw new Refusal("not_found")
  }
  return place
}

/** The same, where it is a user of this company; another company's and none look alike. */
export async function retrieveOwnUserOrRefuse(req: MedusaRequest, companyId: string): Promise<PlaceRow> {
  const place = await retrieveUserOrRefuse(req)
  if (place.company_id !== companyId) {
    throw new Refusal("not_found")
  }
  return place
}

/** The user as it is by now, as an operator sees one; `not_found` where there is none. */
export async function answerOperatorUser(req: MedusaRequest): Promise<{ business_user: OperatorUser }> {
  const place = await retrieveUserOrRefuse(req)
  const account = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveAccount(place.customer_id)
  return { business_user: presentOperatorUser(place, { account, now: new Date() }) }
}
