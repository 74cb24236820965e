import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { sendRefusal } from "../errors/respond"
import { readAuthContext } from "./guard"
import { readGuarded } from "./guarded-request"
import { readEmail } from "./read-email"

/**
 * Who a customer is, past what the platform's own routes look at.
 *
 * In the store a business user's orders are read where they follow the company (B11), and not as a field of the own customer.
 *
 * In the platform's own admin an operator changes a customer's e-mail without asking us, and the places of that person
 * follow (B3). An address that another user of one of these companies has is refused there with `email_in_use`,
 * as in our own routes: else the customer would have it, and the place in that company would keep the old one.
 */
export function guardCustomers(): MiddlewareRoute[] {
  return [
    { matcher: "/store/customers", middlewares: [hideOrders] },
    { methods: ["POST"], matcher: "/admin/customers/:id", middlewares: [refuseTakenEmail] },
  ]
}

function hideOrders(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (readGuarded(req).access?.account) {
    req.disallowed = [...(req.disallowed ?? []), "orders"]
  }
  next()
}

async function refuseTakenEmail(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const email = readEmail(req.body)
  // who is nobody, or no operator, is turned away by the platform and learns nothing here
  const isOperator = Boolean(readAuthContext(req)?.actor_id) && readAuthContext(req)?.actor_type !== "customer"
  if (email !== null && mayBeEmail(email) && isOperator) {
    const { logins } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (await logins.isEmailInCompany({ email, customerId: req.params.id ?? "", companyId: null })) {
      sendRefusal(req, res, "email_in_use")
      return
    }
  }
  next()
}

/** The database would not take U+0000, and the platform refuses what is no e-mail. */
function mayBeEmail(email: string): boolean {
  return email.length <= 254 && !/\p{Cc}/u.test(email)
}
