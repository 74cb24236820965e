import { ModuleProvider } from "@medusajs/framework/utils"
import { ERP_MODULE } from "../../modules/erp/module-key"
import { DirectoryErpProvider } from "./service"

export default ModuleProvider(ERP_MODULE, { services: [DirectoryErpProvider] })
