import { deleteCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { getOptions } from "../../get-options"
import { keepLastMainContact, restoreMainContacts } from "../users/keep-last-main-contact"

// the platform takes one handler a hook in the whole shop
if (getOptions().hooks.customersDeleted) {
  deleteCustomersWorkflow.hooks.customersDeleted(keepLastMainContact, restoreMainContacts)
}
