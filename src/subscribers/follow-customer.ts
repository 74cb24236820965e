import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"

/** The person changed the own profile, or an operator did: places copy name and e-mail. */
export default async function followCustomerUpdated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.copyPerson(event.data.id)
}

export const config: SubscriberConfig = { event: CustomerWorkflowEvents.UPDATED }
