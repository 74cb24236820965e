import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { OrderAllocation } from "../../modules/budget/store/order-allocations"
import type { CompanyOrderRow } from "../../modules/company/store/order-list"
import { loadSubjectNames } from "../budgets/subject-names"

/** An order with names for what it was booked on, and the limits it counts to. */
export interface DescribedOrder {
  order: CompanyOrderRow
  costCenter: { id: string; code: string; name: string } | null
  limits: (OrderAllocation & { subjectName: string | null })[]
}

/** The ledger's part of a page of orders (C9), in as many queries for the whole page as for one. */
export async function describeOrders(
  container: MedusaContainer,
  { company, rows }: { company: { id: string; name: string }; rows: readonly CompanyOrderRow[] }
): Promise<DescribedOrder[]> {
  if (rows.length === 0) {
    return []
  }
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const centerIds = rows.flatMap(({ cost_center_id: id }) => id ?? [])
  const [allocations, centers] = await Promise.all([
    budgets.listOrderAllocations(rows.map(({ order_id: id }) => id)),
    centerIds.length > 0 ? budgets.costCenters.listNames({ companyId: company.id, ids: centerIds }) : [],
  ])
  const nameSubject = await loadSubjectNames(container, { company, limits: allocations.map(({ limit }) => limit) })
  return rows.map((order) => ({
    order,
    costCenter: centers.find(({ id }) => id === order.cost_center_id) ?? null,
    limits: allocations
      .filter(({ orderId }) => orderId === order.order_id)
      .map((allocation) => ({ ...allocation, subjectName: nameSubject(allocation.limit) })),
  }))
}
