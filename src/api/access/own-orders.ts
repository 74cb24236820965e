import type { MedusaRequest } from "@medusajs/framework/http"
import { readInstant } from "../../modules/budget/rules/read-instant"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import type { CompanyOrderRow, OrderListFilter } from "../../modules/company/store/order-list"
import { describeOrders } from "../../workflows/orders/describe-orders"
import { Refusal } from "../errors/refusal"
import { presentOrder } from "../present/order"
import { presentPage } from "../present/page"
import type { Order } from "../schemas/orders"
import { retrieveOwnCompany } from "./own-budgets"
import { readMemberActor } from "./user-actor"

interface OrderQuery {
  q?: string | undefined
  status?: CompanyOrderRow["status"] | undefined
  placed_from?: string | undefined
  placed_until?: string | undefined
  user_id?: string | undefined
}

/** What a request asks of the company's orders, days in the company's time zone. */
export function readOrderFilter(company: CompanyRecord, asked: OrderQuery) {
  const instant = (text: string | undefined) => (text === undefined ? undefined : readInstant(text, company.time_zone))
  return {
    companyId: company.id,
    q: asked.q,
    status: asked.status,
    placedFrom: instant(asked.placed_from),
    placedUntil: instant(asked.placed_until),
    businessUserId: asked.user_id,
  }
}

/** One page of the company's orders: all of them, or the asker's own. */
export async function answerOrders(
  req: MedusaRequest,
  asked: OrderQuery & Pick<OrderListFilter, "order" | "limit" | "offset"> & { after?: string | undefined },
  { isMine }: { isMine: boolean }
): Promise<object> {
  const company = await retrieveOwnCompany(req)
  const { id: customerId } = readMemberActor(req)
  const { order, limit, offset, after } = asked
  const { rows, ...page } = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).orders.list({
    ...readOrderFilter(company, asked),
    ...(isMine ? { customerId } : {}),
    ...(after === undefined ? {} : { after }),
    order,
    limit,
    offset,
  })
  const described = await describeOrders(req.scope, { company, rows })
  return { orders: described.map((one) => presentOrder(one, { customerId })), ...presentPage(page, asked) }
}

/**
 * The order in the path: an own one, or any of the company for those who may see them.
 *
 * @throws `not_found` for any other
 */
export async function requireVisibleOrder(req: MedusaRequest): Promise<Order> {
  const company = await retrieveOwnCompany(req)
  const { id: customerId, permissions } = readMemberActor(req)
  const row = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .orders.find({ orderId: req.params.id ?? "", companyId: company.id })
  const isOwn = row?.customer_id === customerId && row.owner_id === customerId
  if (!row || !(isOwn || permissions.includes("orders.view_company"))) {
    throw new Refusal("not_found")
  }
  const [described] = await describeOrders(req.scope, { company, rows: [row] })
  if (!described) {
    throw new Refusal("not_found")
  }
  return presentOrder(described, { customerId })
}
