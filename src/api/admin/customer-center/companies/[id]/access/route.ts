import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { getOptions } from "../../../../../../get-options"
import { COMPANY_MODULE } from "../../../../../../modules/company"
import { permissionCatalogue, permissions } from "../../../../../../modules/company/rules/permissions"
import type CompanyModuleService from "../../../../../../modules/company/service"
import { setCompanyRights } from "../../../../../../workflows/rights/set-rights"
import { defineRoute } from "../../../../../access/define-route"
import { readOperator } from "../../../../../access/read-actor"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"
import type { companyAccessResponse } from "../../../../../schemas/users"
import { operatorAccessBody } from "../../../../../schemas/users"

export const GET = defineRoute(async ({ req }) => ({ json: await answerRights(req) }))

export const POST = defineRoute(operatorAccessBody, async ({ req, input }) => {
  await setCompanyRights(req.scope, {
    companyId: req.params.id ?? "",
    settings: input.settings,
    operator: readOperator(req),
  })
  return { json: await answerRights(req) }
})

async function answerRights(req: MedusaRequest): Promise<z.infer<typeof companyAccessResponse>> {
  const company = await retrieveCompanyOrRefuse(req)
  const set = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).rights.listOfCompany(company.id)
  return {
    features: { ...getOptions().features },
    settings: permissions.map((permission) => ({
      permission,
      ...permissionCatalogue[permission],
      effect: set.find((setting) => setting.permission === permission)?.effect ?? null,
    })),
  }
}
