import { BUDGET_MODULE } from "../../../../modules/budget"
import type BudgetModuleService from "../../../../modules/budget/service"
import { defineRoute } from "../../../access/define-route"
import { presentFlaggedOrder } from "../../../present/flagged-order"
import { presentPage } from "../../../present/page"
import { flaggedOrderListQuery } from "../../../schemas/flagged-orders"

export const GET = defineRoute(flaggedOrderListQuery, async ({ req, input }) => {
  const { company_id: companyId, source, after, ...asked } = input
  const { rows, ...page } = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .listFlaggedOrders({ ...asked, ...(after === undefined ? {} : { after }), companyId, source })
  return { json: { flagged_orders: rows.map(presentFlaggedOrder), ...presentPage(page, asked) } }
})
