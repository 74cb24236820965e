import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { writeCsv, type CsvValue } from "../../csv/write-csv"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OrderListFilter } from "../../modules/company/store/order-list"
import { describeOrders } from "./describe-orders"
import type { DescribedOrder } from "./describe-orders"

const PAGE = 500

const columns = [
  "created_at",
  "order",
  "order_id",
  "user",
  "status",
  "total",
  "currency",
  "cost_center",
  "cost_center_name",
  "purchase_order_number",
  "approved_by",
  "delegate_customer_number",
  "limits",
  "erp_order_number",
  "invoice_numbers",
]

/** The orders of a company, newest first, as CSV (G7); read in pages, so that a million need no memory. */
export function exportOrders(
  container: MedusaContainer,
  asked: { company: { id: string; name: string }; filter: Omit<OrderListFilter, "companyId" | "order" | "limit" | "offset" | "after"> }
): Readable {
  return writeCsv(columns, readRows(container, asked))
}

async function* readRows(
  container: MedusaContainer,
  { company, filter }: Parameters<typeof exportOrders>[1]
): AsyncGenerator<Record<string, CsvValue>> {
  const { orders } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  let after: string | undefined
  do {
    const { rows, next } = await orders.list({
      ...filter,
      companyId: company.id,
      order: "-created_at",
      limit: PAGE,
      offset: 0,
      ...(after === undefined ? {} : { after }),
    })
    for (const described of await describeOrders(container, { company, rows })) {
      yield presentRow(described)
    }
    after = next ?? undefined
  } while (after !== undefined)
}

function presentRow({ order, costCenter, limits }: DescribedOrder): Record<string, CsvValue> {
  return {
    created_at: order.created_at.toISOString(),
    order: order.display_id,
    order_id: order.order_id,
    user: order.user_name,
    status: order.status,
    total: Number(order.total),
    currency: order.currency_code,
    cost_center: costCenter?.code ?? null,
    cost_center_name: costCenter?.name ?? null,
    purchase_order_number: order.purchase_order_number,
    approved_by: order.approver_name,
    delegate_customer_number: order.delegate_customer_number,
    limits: limits.map(({ limit, subjectName }) => `${limit.subject.type} ${subjectName ?? limit.subject.id} ${limit.period}`).join("; "),
    erp_order_number: order.erp_order_number,
    invoice_numbers: order.erp_invoice_numbers.join("; "),
  }
}
