import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import CompanyModule from "../modules/company"

/** The customer group whose prices a company has, by the id that stands in the row. */
export default defineLink(
  { linkable: CompanyModule.linkable.company, field: "customer_group_id" },
  CustomerModule.linkable.customerGroup,
  { readOnly: true }
)
