import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OrderPlacing } from "./prepare-erp-order"
import type { OrderForErp } from "./read-order-for-erp"

/**
 * In whose name an order was placed, by whom, and what the customer booked it on, as it is known by now. A delegate orders for the
 * customer acted for (B10), where the delegate has no contact number. Whoever has left is named by the order's e-mail.
 *
 * @returns null where the company has no customer number, so that no ERP can know it
 */
export async function findOrderPlacing(container: MedusaContainer, order: OrderForErp): Promise<OrderPlacing | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const booked = await companies.orders.findCompany(order.id)
  const company = booked?.company_id ? await companies.retrieveCompanyRow(booked.company_id) : null
  const customerNumber = booked?.delegate_customer_number ?? company?.customer_number
  if (!booked || !company || !customerNumber) {
    return null
  }
  const place = await companies.retrievePlace(booked.business_user_id)
  const email = place?.email ?? order.email?.toLowerCase() ?? null
  const centers = booked.cost_center_id
    ? await container
        .resolve<BudgetModuleService>(BUDGET_MODULE)
        .costCenters.listNames({ companyId: company.id, ids: [booked.cost_center_id] })
    : []
  return {
    customerNumber,
    orderedBy: {
      name: [place?.first_name, place?.last_name].filter(Boolean).join(" ") || (email ?? booked.customer_id),
      email,
      contactNumber: booked.delegate_customer_number === null ? (place?.contact_number ?? null) : null,
    },
    approverName: booked.approver_name,
    purchaseOrderNumber: booked.purchase_order_number,
    costCenterCode: centers[0]?.code ?? null,
  }
}
