import { ModuleProvider } from "@medusajs/framework/utils"
import { ERP_MODULE } from "../../modules/erp/module-key"
import { TrytonErpProvider } from "./service"

export default ModuleProvider(ERP_MODULE, { services: [TrytonErpProvider] })
