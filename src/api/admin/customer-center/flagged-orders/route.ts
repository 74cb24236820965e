import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { PLACED_AFTER_SECONDS } from "../../../../workflows/carts/settle-orders"
import { defineRoute } from "../../../access/define-route"
import { presentFlaggedOrder } from "../../../present/flagged-order"
import { presentPage } from "../../../present/page"
import { flaggedOrderListQuery } from "../../../schemas/flagged-orders"

export const GET = defineRoute(flaggedOrderListQuery, async ({ req, input }) => {
  const { company_id: companyId, source, after, ...asked } = input
  const { orders } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { rows, ...page } = await orders.listFlagged({
    ...asked,
    ...(after === undefined ? {} : { after }),
    companyId,
    source,
    uncertainAfterSeconds: PLACED_AFTER_SECONDS,
  })
  return { json: { flagged_orders: rows.map(presentFlaggedOrder), ...presentPage(page, asked) } }
})
