import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { sendRefusal } from "../errors/respond"
import { decideAccount } from "./decide-account"
import { readAuthContext } from "./guard"
import { readGuarded } from "./guarded-request"
import { readBeginning } from "./read-tokens"

/**
 * Stands before every `/store` request, the platform's own included: a signed-in
 * customer's account may have been locked, deactivated in every company, or signed out
 * everywhere since the token was given out (B4). Nothing of it is kept in the process. Costs
 * anonymous requests nothing and others one statement by indexes, whose rows the guards behind it go by.
 */
export async function guardStore(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const context = readAuthContext(req)
  if (context?.actor_type !== "customer" || !context.actor_id) {
    next()
    return
  }
  const access = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveAccess(context.actor_id)
  readGuarded(req).access = access
  const refusal = decideAccount(access.account, readBeginning(context))
  if (refusal) {
    sendRefusal(req, res, refusal)
    return
  }
  next()
}
