import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { PASSWORD_PROVIDER } from "../activation/find-login"
import { chooseSpelling } from "./rules/choose-spelling"

/**
 * How the login is written that an entered e-mail means: the platform compares byte for byte, and from before the plugin
 * was there a login may stand as `Anna@Example.com`. Asks the same of every e-mail, so that the time tells nothing.
 */
export async function findLoginSpelling(container: MedusaContainer, typed: string): Promise<string> {
  const spellings = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listLoginSpellings({ email: typed.trim().toLowerCase(), provider: PASSWORD_PROVIDER })
  return chooseSpelling(typed, spellings)
}
