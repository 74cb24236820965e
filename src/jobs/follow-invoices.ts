import type { MedusaContainer } from "@medusajs/framework/types"
import { followInvoices } from "../workflows/erp-sync/follow-invoices"

/** Keeps with the orders which invoices the ERP wrote for them (G7); a provider that does not tell them is not asked. */
export default async function followInvoicesJob(container: MedusaContainer): Promise<void> {
  await followInvoices(container)
}

export const config = {
  name: "customer-center-follow-invoices",
  schedule: "*/5 * * * *",
}
