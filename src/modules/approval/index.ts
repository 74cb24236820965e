import { Module } from "@medusajs/framework/utils"
import ApprovalModuleService from "./service"

export const APPROVAL_MODULE = "customer_center_approval"

/** Requests for approval, and what became of them (C4–C6). */
export default Module(APPROVAL_MODULE, { service: ApprovalModuleService })
