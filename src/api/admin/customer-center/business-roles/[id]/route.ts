import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../../../../modules/company"
import { isBuiltInRole } from "../../../../../modules/company/rules/permissions"
import type CompanyModuleService from "../../../../../modules/company/service"
import { deleteRole, updateRole } from "../../../../../workflows/roles/change-roles"
import { defineRoute } from "../../../../access/define-route"
import { readOperator } from "../../../../access/read-actor"
import { Refusal } from "../../../../errors/refusal"
import { presentOwnRole } from "../../../../present/role"
import { ownRoleUpdateBody } from "../../../../schemas/users"

export const POST = defineRoute(ownRoleUpdateBody, async ({ req, input }) => {
  const { version, confirm_nobody_could_approve: isGapConfirmed, ...changes } = input
  const { role, updated } = await updateRole(req.scope, {
    id: readOwnRoleId(req),
    version,
    changes,
    isGapConfirmed,
    operator: readOperator(req),
  })
  const holders = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).roles.countHolders()
  const presented = presentOwnRole(role, holders.get(role.key) ?? 0)
  if (!updated) {
    throw new Refusal("changed_meanwhile", { details: { current: presented } })
  }
  return { json: { role: presented } }
})

export const DELETE = defineRoute(async ({ req }) => {
  const id = readOwnRoleId(req)
  await deleteRole(req.scope, { id, operator: readOperator(req) })
  return { json: { id, deleted: true } }
})

function readOwnRoleId(req: MedusaRequest): string {
  const id = req.params.id ?? ""
  if (isBuiltInRole(id)) {
    throw new Refusal("role_built_in")
  }
  return id
}
