import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { Deliverer } from "../../outbox/relay"
import type { CustomerFollowUp } from "../../outbox/types"
import { joinPriceGroup } from "../companies/join-price-group"

const customerPayload = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("join_group"), customer_id: z.string(), customer_group_id: z.string() }),
  z.object({ kind: z.literal("leave_group"), customer_id: z.string(), customer_group_id: z.string() }),
  z.object({ kind: z.literal("rename"), customer_id: z.string(), first_name: z.string(), last_name: z.string() }),
]) satisfies z.ZodType<CustomerFollowUp>

/** Brings the platform's customer along; each of these acts done twice is done once. */
export function createCustomerDeliverer(container: MedusaContainer): Deliverer {
  return async ({ payload }) => {
    const read = customerPayload.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This is nothing for a customer to follow in", retryMayHelp: false }
    }
    const { data } = read
    const [customer] = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: [data.customer_id] }, { select: ["id"], take: 1 })
    if (!customer) {
      return { outcome: "delivered" }
    }
    await followUp(container, data)
    return { outcome: "delivered" }
  }
}

async function followUp(container: MedusaContainer, data: CustomerFollowUp): Promise<void> {
  switch (data.kind) {
    case "join_group":
      await joinGroup(container, data)
      return
    case "leave_group":
      await leaveGroup(container, data)
      return
    case "rename":
      await updateCustomersWorkflow(container).run({
        input: {
          selector: { id: data.customer_id },
          update: { first_name: data.first_name, last_name: data.last_name },
        },
      })
      return
  }
}

type GroupMove<Kind> = Extract<CustomerFollowUp, { kind: Kind }>

/** Whoever has left again since is not let in by an old word. */
async function joinGroup(container: MedusaContainer, move: GroupMove<"join_group">): Promise<void> {
  if (await hasGroup(container, move)) {
    await joinPriceGroup(container, { customerId: move.customer_id, customerGroupId: move.customer_group_id })
  }
}

async function leaveGroup(container: MedusaContainer, move: GroupMove<"leave_group">): Promise<void> {
  const { customer_id: customerId, customer_group_id: groupId } = move
  if (await hasGroup(container, move)) {
    return
  }
  const customers = container.resolve(Modules.CUSTOMER)
  const members = await customers.listCustomers({ id: [customerId], groups: [groupId] }, { select: ["id"], take: 1 })
  if (members.length > 0) {
    await customers.removeCustomerFromGroup({ customer_id: customerId, customer_group_id: groupId })
  }
}

/** Whether a company in which the customer has come in has this group. */
async function hasGroup(
  container: MedusaContainer,
  { customer_id: customerId, customer_group_id: groupId }: { customer_id: string; customer_group_id: string }
): Promise<boolean> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const places = await companies.listPlaces(customerId)
  const ids = places.flatMap((place) => (place.status === "invited" ? [] : (place.company_id ?? [])))
  const groups = await companies.listCompanies({ id: ids }, { select: ["customer_group_id"] })
  return groups.some((company) => company.customer_group_id === groupId)
}
