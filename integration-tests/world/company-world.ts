import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { createCompany, createPlace } from "./builders"
import type { TestShop } from "./describe-shop"
import { readText } from "./read-body"

/** A company with a signed-in main contact whose address is confirmed, and how to ask in their name. */
export async function createCompanyWorld(
  shop: TestShop,
  company: { name?: string; customer_number?: string } = {},
  roleKeys: string[] = ["main_contact"]
) {
  const store = await shop.storeHeaders()
  const { id: companyId } = await createCompany(shop.container(), company)
  const member = await shop.customer()
  const businessUserId = await createPlace(shop.container(), {
    customerId: member.id,
    companyId,
    roleKeys,
    confirmed: true,
  })
  const headers = { ...store, ...member.headers, "x-company-id": companyId }
  const base = "/store/customer-center"
  return {
    companyId,
    businessUserId,
    member,
    store,
    headers,
    get: (path: string) => shop.http.get(`${base}${path}`, { headers }),
    post: (path: string, body: unknown = {}) => shop.http.post(`${base}${path}`, { headers, body }),
    remove: (path: string, body?: unknown) => shop.http.delete(`${base}${path}`, { headers, body }),
    /** Gives a further customer a place in this company. */
    async colleague(place: { roleKeys?: string[]; status?: "invited" | "active" | "deactivated" } = {}) {
      const customer = await shop.customer()
      const id = await createPlace(shop.container(), {
        customerId: customer.id,
        companyId,
        roleKeys: ["buyer"],
        confirmed: true,
        ...place,
      })
      return { id, customer, headers: { ...store, ...customer.headers, "x-company-id": companyId } }
    },
    /** The user as stored; null where it is removed. */
    async place(id: string) {
      return await shop.container().resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(id)
    },
  }
}

export type CompanyWorld = Awaited<ReturnType<typeof createCompanyWorld>>

/** A form for a new user. */
export function newUser(email: string, more: Record<string, unknown> = {}) {
  return { salutation: "ms", first_name: "Ada", last_name: "Lovelace", email, role_keys: ["buyer"], ...more }
}

/** The id of the user in an answer. */
export function userId(body: unknown): string {
  return readText(body, "user", "id")
}
