import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { OrderSpendingRecord } from "../../modules/budget/store/order-spending"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { describeOrders } from "../../workflows/orders/describe-orders"
import { Refusal } from "../errors/refusal"
import type { OrderLedger, OrderLedgerAnswer } from "../schemas/order-ledger"
import { presentPlacing } from "./order"

/**
 * An order as the operator sees it beside the platform's own page (D11, C9).
 *
 * @throws `not_found` for an order that does not exist, or was placed for no company
 */
export async function answerOrderLedger(req: MedusaRequest): Promise<OrderLedgerAnswer> {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const orderId = req.params.id ?? ""
  const companyId = (await companies.orders.findCompany(orderId))?.company_id
  const company = companyId ? await companies.retrieveCompanyRow(companyId) : null
  const row = company && (await companies.orders.find({ orderId, companyId: company.id }))
  if (!company || !row) {
    return { ledger: null, possible_companies: await listPossibleCompanies(companies, orderId) }
  }
  const [described] = await describeOrders(req.scope, { company, rows: [row] })
  if (!described) {
    throw new Refusal("not_found")
  }
  const booked = await req.scope.resolve<BudgetModuleService>(BUDGET_MODULE).findOrderSpending(orderId)
  const ledger: OrderLedger = {
    company: { id: company.id, name: company.name },
    ...presentPlacing(described),
    erp: row.erp_state && {
      state: row.erp_state,
      order_number: row.erp_order_number,
      invoice_numbers: row.erp_invoice_numbers,
      failure: row.erp_failure,
      change: row.erp_change && {
        kind: row.erp_mark === "canceled" ? "cancel" : "update",
        state: row.erp_change,
        reason: row.erp_change_reason,
      },
    },
    booked: booked && presentBooked(booked),
  }
  return { ledger, possible_companies: [] }
}

/** @throws `not_found` where there is nothing to choose */
async function listPossibleCompanies(companies: CompanyModuleService, orderId: string): Promise<OrderLedgerAnswer["possible_companies"]> {
  const [order] = await companies.orders.listUncertain({ orderId })
  if (!order) {
    throw new Refusal("not_found")
  }
  return order.companies
}

function presentBooked({ currencyCode, entries, ...spending }: OrderSpendingRecord): NonNullable<OrderLedger["booked"]> {
  return {
    ...spending,
    currency_code: currencyCode,
    entries: entries.map(({ created_at, reserved_delta, committed_delta, ...entry }) => ({
      ...entry,
      occurred_at: created_at.toISOString(),
      used_change: committed_delta,
      reserved_change: reserved_delta,
    })),
  }
}
