import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OutboxReader } from "../../outbox/types"

/** The rooms that have an outbox, by the name the operator sees. */
export function outboxRooms(container: MedusaContainer): { room: "company"; outbox: OutboxReader }[] {
  return [{ room: "company", outbox: container.resolve<CompanyModuleService>(COMPANY_MODULE).outbox }]
}
