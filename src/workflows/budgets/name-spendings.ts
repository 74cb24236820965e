import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/** Who reads what others spent. */
export interface StatementViewer {
  /** Null for an operator. */
  businessUserId: string | null
  /** Whether other people's names and orders are shown. */
  seesOthers: boolean
}

interface Spending {
  businessUserId: string
  orderId: string | null
}

/** Who spent, and by which order; null where the reader may not know, and where it is gone. */
export interface SpendingNames {
  isMe: boolean
  userName: string | null
  orderId: string | null
  orderDisplayId: number | null
}

const orders = z.array(z.object({ id: z.string(), display_id: z.number().nullish() }))

/** Names people and orders of a page of spendings, in two queries for the whole page. */
export async function nameSpendings(
  container: MedusaContainer,
  { companyId, spendings, viewer }: { companyId: string; spendings: readonly Spending[]; viewer: StatementViewer }
): Promise<(spending: Spending) => SpendingNames & { isShown: boolean }> {
  const isVisible = ({ businessUserId }: Spending) => viewer.seesOthers || businessUserId === viewer.businessUserId
  const visible = spendings.filter(isVisible)
  const [names, displayIds] = await Promise.all([
    nameUsers(container, companyId, visible.map(({ businessUserId }) => businessUserId)),
    numberOrders(container, visible.flatMap(({ orderId }) => orderId ?? [])),
  ])
  return (spending) => {
    const isShown = isVisible(spending)
    const orderId = isShown ? spending.orderId : null
    return {
      isShown,
      isMe: spending.businessUserId === viewer.businessUserId,
      userName: isShown ? (names.get(spending.businessUserId) ?? null) : null,
      orderId,
      orderDisplayId: orderId === null ? null : (displayIds.get(orderId) ?? null),
    }
  }
}

async function nameUsers(container: MedusaContainer, companyId: string, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const users = await container.resolve<CompanyModuleService>(COMPANY_MODULE).listUserNames({ companyId, ids })
  return new Map(
    users.map((user) => [user.business_user_id, [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email])
  )
}

async function numberOrders(container: MedusaContainer, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) {
    return new Map()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "display_id"], filters: { id: [...new Set(ids)] } })
  return new Map(orders.parse(data).flatMap(({ id, display_id }) => (display_id == null ? [] : [[id, display_id] as const])))
}
