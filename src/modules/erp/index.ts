import { Module } from "@medusajs/framework/utils"
import { loadErpProvider } from "./loaders/load-erp-provider"
import { ERP_MODULE } from "./module-key"
import ErpModuleService from "./service"

export { ERP_MODULE } from "./module-key"
export { ErpUnavailableError, isErpUnavailable } from "./errors"
export { ErpOrderRefusedError } from "./order-refused"
export type { ErpModuleService } from "./service"
export type { ErpHealth } from "./resilience/guarded-erp"
export type * from "./types"
export type * from "./order-types"
export type * from "./directory/types"
export type { DirectoryEntries } from "./directory/directory-entries"

export default Module(ERP_MODULE, {
  service: ErpModuleService,
  loaders: [loadErpProvider],
})
