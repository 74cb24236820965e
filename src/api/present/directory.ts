import type { MedusaContainer } from "@medusajs/framework/types"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import { Refusal } from "../errors/refusal"

/** The ERP room where the embedded directory is this shop's ERP; else `directory_not_used`. */
export function resolveDirectory(container: MedusaContainer): ErpModuleService {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  if (!erp.usesDirectory()) {
    throw new Refusal("directory_not_used")
  }
  return erp
}
