import { Module } from "@medusajs/framework/utils"
import { AuditModuleService } from "./service"

export const AUDIT_MODULE = "customer_center_audit"

export type { AuditModuleService } from "./service"
export type { AuditFilters, AuditList, AuditRecord } from "./types"

/** The trail: who did what, for whom, when and from where. */
export default Module(AUDIT_MODULE, { service: AuditModuleService })
