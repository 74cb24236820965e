import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { sendRefusal } from "../errors/respond"
import { erpNumberSchema } from "../schemas/text"
import { readPath } from "./read-path"

/** Customers alone have user names and customer numbers. */
const CUSTOMER_LOGIN_PATH = "/auth/customer/emailpass"

const namedNumbers = new WeakMap<object, string>()

/** The customer number that this login names, if any; whoever signs in must have a place by it. */
export function readNamedNumber(req: MedusaRequest): string | null {
  return namedNumbers.get(req) ?? null
}

/**
 * Before the platform's login (A11): with `login.userName` on, an entry without @
 * in `email` is a user name; with `login.customerNumber` on, a `customer_number`
 * may go along. An unknown name goes on as it is and fails like a wrong password.
 */
export async function resolveLoginName(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const body: unknown = req.body
  const isLogin = readPath(req) === CUSTOMER_LOGIN_PATH
  if (!isLogin || typeof body !== "object" || body === null || Array.isArray(body)) {
    next()
    return
  }
  const { customer_number: typedNumber, ...rest }: { customer_number?: unknown; email?: unknown } = body
  const { login } = getOptions()
  if (typedNumber !== undefined) {
    const number = erpNumberSchema.safeParse(typedNumber)
    if (!login.customerNumber || !number.success) {
      const message = login.customerNumber ? "is not a customer number" : "is not a field"
      sendRefusal(req, res, "invalid_data", { details: { fields: [{ path: "customer_number", message }] } })
      return
    }
    namedNumbers.set(req, number.data)
  }
  const name = rest.email
  if (login.userName && typeof name === "string" && name.length <= 254 && !name.includes("@")) {
    rest.email = (await findEmailOfUserName(req, name.trim())) ?? name
  }
  req.body = rest
  next()
}

async function findEmailOfUserName(req: MedusaRequest, userName: string): Promise<string | null> {
  const customerId = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .findCustomerByUserName(userName)
  if (!customerId) {
    return null
  }
  const [customer] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [customerId] }, { select: ["email"], take: 1 })
  return customer?.email ?? null
}
