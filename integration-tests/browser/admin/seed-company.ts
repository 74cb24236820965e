import type { DirectoryRow } from "../../../scripts/seed/fill-directory"
import { readText } from "../../world/read-body"
import type { AdminShop } from "./admin-shop"

/**
 * The shop's first company: a customer of the directory, whose main contact has activated it.
 *
 * @param more entries of the activation besides the usual ones
 * @returns the company's id
 */
export async function seedCompany(
  shop: AdminShop,
  customer: DirectoryRow & { customer_number: string; main_contact_emails: string },
  more: Record<string, unknown> = {}
): Promise<string> {
  const { customer_number, main_contact_emails: email } = customer
  await shop.importFile("customers", [{ center_enabled: true, ...customer }])
  await shop.importFile("invoices", [{ customer_number, invoice_number: "R-1" }])
  const entries = { customer_number, invoice_number: "R-1", email, password: "a long password", ...more }
  expect(await shop.shopper("/activations", entries)).toMatchObject({ status: 201 })
  return readText((await shop.get("/admin/customer-center/companies")).body, "companies", 0, "id")
}
