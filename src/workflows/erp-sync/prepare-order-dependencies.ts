import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import type { ErpOrderDependencies } from "./deliver-erp-order"
import type { OrderChangeDependencies } from "./deliver-order-change"
import { findOrderPlacing } from "./find-order-placing"
import { noteOrderChange } from "./note-order-change"
import { noteOrderDispatch } from "./note-order-dispatch"
import { readOrderForErp } from "./read-order-for-erp"

/** The rooms and the platform, as sending an order and telling its changes need them. */
export function prepareOrderDependencies(container: MedusaContainer): ErpOrderDependencies & OrderChangeDependencies {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  return {
    findDispatch: async (orderId) => await companies.orderBook.findDispatch(orderId),
    readOrder: async (orderId) => await readOrderForErp(container, orderId),
    findPlacing: async (order) => await findOrderPlacing(container, order),
    noteAsked: async (asked) => await companies.orderBook.noteAsked(asked),
    note: async (note) => await noteOrderDispatch(companies, note),
    forgetTold: async (orderId) => await companies.orderBook.forgetTold(orderId),
    noteChange: async (note) => await noteOrderChange(companies, note),
    sendOrder: async (order) => await erp.sendOrder(order),
    cancelOrder: async (input) => await erp.orderChanges.cancelOrder(input),
    updateOrder: async (input) => await erp.orderChanges.updateOrder(input),
  }
}
