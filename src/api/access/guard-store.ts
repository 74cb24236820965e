import type { AuthContext, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { ErrorCode } from "../errors/codes"
import { sendRefusal } from "../errors/respond"
import { isAwaited, readsPrices } from "./awaiting-paths"
import { decideAccount } from "./decide-account"
import { readAuthContext } from "./guard"
import { readGuarded } from "./guarded-request"
import { readBeginning } from "./read-tokens"

/**
 * Stands before every `/store` request, the platform's own included: a signed-in
 * customer's account may have been locked, deactivated in every company, or signed out
 * everywhere since the token was given out (B4). Nothing of it is kept in the process. Costs
 * anonymous requests nothing and others one statement by indexes, whose rows the guards behind it go by.
 *
 * Products are read on every page of a shop: there the statement runs beside what the platform
 * reads before its handler, and `priceProducts` awaits it. At a checkout it runs beside the look at the cart, and
 * `guardCarts` awaits it.
 */
export async function guardStore(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const context = readAuthContext(req)
  if (context?.actor_type !== "customer" || !context.actor_id) {
    next()
    return
  }
  const judged = judgeAccount(req, context)
  if (isAwaited(req)) {
    // whoever awaits it is told of a failure; until then it is no unhandled one
    judged.catch(() => undefined)
    readGuarded(req).refusalToCome = judged
    next()
    return
  }
  const refusal = await judged
  if (refusal) {
    sendRefusal(req, res, refusal)
    return
  }
  next()
}

async function judgeAccount(req: MedusaRequest, context: AuthContext): Promise<ErrorCode | null> {
  const access = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .retrieveAccess(context.actor_id, { withPriceGroups: readsPrices(req) })
  readGuarded(req).access = access
  return decideAccount(access.account, readBeginning(context))
}
