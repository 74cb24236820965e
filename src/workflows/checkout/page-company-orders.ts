import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

const PAGE = 200

/** The ids of all orders of companies, page by page. */
export async function* pageCompanyOrders(container: MedusaContainer): AsyncGenerator<string[]> {
  const { orders } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  let after = ""
  for (;;) {
    const ids = await orders.listIds({ after, limit: PAGE })
    const last = ids.at(-1)
    if (last === undefined) {
      return
    }
    yield ids
    after = last
  }
}
