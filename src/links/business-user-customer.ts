import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import CompanyModule from "../modules/company"

/** The person behind a business user: the platform's customer, by the id that stands in the row. */
export default defineLink(
  { linkable: CompanyModule.linkable.businessUser, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
