import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { AccountState } from "../../modules/company/store/account-store"
import type { ErrorCode } from "../errors/codes"
import { sendRefusal } from "../errors/respond"
import { readAuthContext } from "./guard"
import { readGuarded } from "./guarded-request"

/**
 * Stands before every `/store` request, the platform's own included: a signed-in
 * customer's account may have been locked since the token was given out. Costs
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
  const refusal = decideAccount(access.account)
  if (refusal) {
    sendRefusal(req, res, refusal)
    return
  }
  next()
}

/** Why this login may do nothing at all; null where it may, or where it is no business user's. */
export function decideAccount(account: AccountState | null): ErrorCode | null {
  if (!account) {
    return null
  }
  if (account.locked_at) {
    return "account_locked"
  }
  return account.confirmation_required && !account.email_confirmed_at ? "email_unconfirmed" : null
}
