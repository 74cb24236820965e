import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { createRole } from "../../../../workflows/roles/change-roles"
import { defineRoute } from "../../../access/define-route"
import { readOperator } from "../../../access/read-actor"
import { presentBuiltInRoles, presentOwnRole, presentRolePermissions } from "../../../present/role"
import { ownRoleCreateBody } from "../../../schemas/users"

export const GET = defineRoute(async ({ req }) => {
  const { roles } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [own, holders] = await Promise.all([roles.list(), roles.countHolders()])
  return {
    json: {
      roles: [
        ...presentBuiltInRoles(holders),
        ...own.map((role) => presentOwnRole(role, holders.get(role.key) ?? 0)),
      ],
      permissions: presentRolePermissions(),
    },
  }
})

export const POST = defineRoute(ownRoleCreateBody, async ({ req, input }) => {
  const role = await createRole(req.scope, {
    ...input,
    description: input.description ?? null,
    operator: readOperator(req),
  })
  return { status: 201, json: { role: presentOwnRole(role, 0) } }
})
