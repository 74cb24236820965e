import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { BUDGET_MODULE } from "../../modules/budget"
import { COMPANY_MODULE } from "../../modules/company"
import { ERP_MODULE } from "../../modules/erp"
import type { OutboxOwner, OutboxReader } from "../../outbox/types"

/** The rooms that keep an outbox, by the name under which the operator sees them. */
const rooms = [
  { room: "company", moduleKey: COMPANY_MODULE },
  { room: "erp", moduleKey: ERP_MODULE },
  { room: "budget", moduleKey: BUDGET_MODULE },
  { room: "approval", moduleKey: APPROVAL_MODULE },
] as const

export type OutboxRoom = (typeof rooms)[number]["room"]

export function listOutboxes(
  container: MedusaContainer
): { room: OutboxRoom; outbox: OutboxReader }[] {
  return rooms.map(({ room, moduleKey }) => ({
    room,
    outbox: container.resolve<OutboxOwner>(moduleKey).outbox,
  }))
}
