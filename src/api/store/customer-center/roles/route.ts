import { getAccessCatalogue } from "../../../../access-catalogue"
import { COMPANY_MODULE } from "../../../../modules/company"
import { mayGiveRole } from "../../../../modules/company/rules/assignable-roles"
import { builtInRoleKeys, builtInRoleNames, computeRolePermissions } from "../../../../modules/company/rules/permissions"
import type CompanyModuleService from "../../../../modules/company/service"
import { defineRoute } from "../../../access/define-route"
import { readMemberActor } from "../../../access/user-actor"

export const GET = defineRoute(async ({ req }) => {
  const actor = readMemberActor(req)
  const catalogue = getAccessCatalogue()
  const own = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).users.listOwnRoles()
  const roles = [
    ...builtInRoleKeys.map((key) => ({ key, name: builtInRoleNames[key].en, description: null })),
    ...own.map(({ key, name, description }) => ({ key, name, description })),
  ]
  return {
    json: {
      roles: roles
        .filter(({ key }) => mayGiveRole(catalogue, actor, key, own))
        .map((role) => ({ ...role, permissions: [...computeRolePermissions(catalogue, role.key, own)] })),
    },
  }
})
