import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readAuthContext } from "./guard"

/** The longest an e-mail can be. */
const MAX_EMAIL = 254

/** The e-mail in the body, as the platform compares it; null for none and for what cannot be one. */
export function readCartEmail(req: MedusaRequest): string | null {
  const body: unknown = req.body
  if (req.method !== "POST" || typeof body !== "object" || body === null || !("email" in body)) {
    return null
  }
  const { email } = body
  return typeof email === "string" && email.length <= MAX_EMAIL && !email.includes("\0") ? email.toLowerCase() : null
}

/**
 * Whoever makes a cart with somebody's e-mail would get that person's customer onto it, and
 * their prices with it. Where the e-mail is a business user's, and nobody is signed in, the cart is made
 * for a guest of the same e-mail, as it would be for an e-mail that nobody knows; the answers are alike.
 *
 * Stands behind the platform's own checks of the request, so that a faulty one leaves no guest.
 */
export async function makeCartForGuest(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const context = readAuthContext(req)
  const email = readCartEmail(req)
  if (email === null || context?.actor_id) {
    next()
    return
  }
  if (await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).carts.isEmailOfBusinessUser(email)) {
    // the platform's handler knows no other way to be told the customer than the one who asks
    const actor_id = await findOrCreateGuest(req, email)
    Object.assign(req, { auth_context: { ...context, actor_id, actor_type: "customer" } })
  }
  next()
}

/** The same for a cart that has no customer yet and is told an e-mail. */
export async function putGuestOnCart(
  req: MedusaRequest,
  { cartId, email }: { cartId: string; email: string }
): Promise<void> {
  const customer_id = await findOrCreateGuest(req, email)
  await req.scope.resolve(Modules.CART).updateCarts(cartId, { customer_id, email })
}

async function findOrCreateGuest(req: MedusaRequest, email: string): Promise<string> {
  const customers = req.scope.resolve(Modules.CUSTOMER)
  const find = async (): Promise<string | undefined> => {
    const [guest] = await customers.listCustomers({ email, has_account: false }, { select: ["id"], take: 1 })
    return guest?.id
  }
  const present = await find()
  if (present) {
    return present
  }
  try {
    return (await customers.createCustomers({ email })).id
  } catch (error) {
    // made by another request at the same moment
    const made = await find()
    if (made) {
      return made
    }
    throw error
  }
}
