import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { StatementEntry } from "../../modules/budget/store/statement"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/** Who reads a statement. */
export interface StatementViewer {
  /** Null for an operator. */
  businessUserId: string | null
  /** Whether other people's names and orders are shown. */
  seesOthers: boolean
}

/** An entry with names for its ids. */
export interface DescribedEntry {
  id: string
  kind: StatementEntry["kind"]
  cause: string
  occurredAt: Date
  startsAt: Date
  usedChange: string
  reservedChange: string
  isMe: boolean
  userName: string | null
  orderId: string | null
  orderDisplayId: number | null
}

const orders = z.array(z.object({ id: z.string(), display_id: z.number().nullish() }))

/** Names people and orders of a page of a statement, in two queries for the whole page. */
export async function describeEntries(
  container: MedusaContainer,
  { companyId, entries, viewer }: { companyId: string; entries: readonly StatementEntry[]; viewer: StatementViewer }
): Promise<DescribedEntry[]> {
  const isShown = ({ business_user_id }: StatementEntry) => viewer.seesOthers || business_user_id === viewer.businessUserId
  const shown = entries.filter(isShown)
  const [names, displayIds] = await Promise.all([
    nameUsers(container, companyId, shown),
    numberOrders(container, shown.flatMap(({ order_id }) => order_id ?? [])),
  ])
  return entries.map((entry) => {
    const orderId = isShown(entry) ? entry.order_id : null
    return {
      id: entry.id,
      kind: entry.kind,
      cause: isShown(entry) ? entry.cause : (entry.cause.split(":")[0] ?? ""),
      occurredAt: entry.created_at,
      startsAt: entry.window_starts_at,
      usedChange: entry.committed_delta,
      reservedChange: entry.reserved_delta,
      isMe: entry.business_user_id === viewer.businessUserId,
      userName: isShown(entry) ? (names.get(entry.business_user_id) ?? null) : null,
      orderId,
      orderDisplayId: orderId === null ? null : (displayIds.get(orderId) ?? null),
    }
  })
}

async function nameUsers(
  container: MedusaContainer,
  companyId: string,
  entries: readonly StatementEntry[]
): Promise<ReadonlyMap<string, string>> {
  const users = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listUserNames({ companyId, ids: entries.map(({ business_user_id }) => business_user_id) })
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
