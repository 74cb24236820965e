import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { getAccessCatalogue } from "../../../../../../access-catalogue"
import { COMPANY_MODULE } from "../../../../../../modules/company"
import type CompanyModuleService from "../../../../../../modules/company/service"
import { listShopFeatures } from "../../../../../../workflows/access/shop-features"
import { setCompanyRights } from "../../../../../../workflows/rights/set-rights"
import { defineRoute } from "../../../../../access/define-route"
import { readOperator } from "../../../../../access/read-actor"
import { presentPermission } from "../../../../../present/permission"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"
import type { companyAccessResponse } from "../../../../../schemas/users"
import { operatorAccessBody } from "../../../../../schemas/users"

export const GET = defineRoute(async ({ req }) => ({ json: await answerRights(req) }))

export const POST = defineRoute(operatorAccessBody, async ({ req, input }) => {
  await setCompanyRights(req.scope, {
    companyId: req.params.id ?? "",
    settings: input.settings,
    isGapConfirmed: input.confirm_nobody_could_approve,
    operator: readOperator(req),
  })
  return { json: await answerRights(req) }
})

async function answerRights(req: MedusaRequest): Promise<z.infer<typeof companyAccessResponse>> {
  const company = await retrieveCompanyOrRefuse(req)
  const set = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).rights.listOfCompany(company.id)
  return {
    features: listShopFeatures(),
    settings: getAccessCatalogue().permissions.map((permission) => ({
      permission: permission.key,
      ...presentPermission(permission),
      effect: set.find((setting) => setting.permission === permission.key)?.effect ?? null,
    })),
  }
}
