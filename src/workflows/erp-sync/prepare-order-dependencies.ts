import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import type { ErpOrderDependencies } from "./deliver-erp-order"
import { findOrderPlacing } from "./find-order-placing"
import { noteOrderDispatch } from "./note-order-dispatch"
import { readOrderForErp } from "./read-order-for-erp"

/** The rooms and the platform, as sending an order needs them. */
export function prepareOrderDependencies(container: MedusaContainer): ErpOrderDependencies {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  return {
    findDispatch: async (orderId) => await companies.orderBook.findDispatch(orderId),
    readOrder: async (orderId) => await readOrderForErp(container, orderId),
    findPlacing: async (order) => await findOrderPlacing(container, order),
    noteAsked: async (orderId) => await companies.orderBook.noteAsked(orderId),
    note: async (note) => await noteOrderDispatch(companies, note),
    sendOrder: async (order) => await container.resolve<ErpModuleService>(ERP_MODULE).sendOrder(order),
  }
}
