import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Person } from "./company"

/** The platform's customers by id, in one query. */
export async function loadPeople(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) {
    return new Map()
  }
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [...new Set(ids)] }, { select: ["id", "email", "first_name", "last_name"] })
  return new Map(customers.map((customer) => [customer.id, customer]))
}
