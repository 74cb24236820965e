import { getAccessCatalogue } from "../../access-catalogue"
import {
  builtInRoleKeys,
  builtInRoleNames,
  computeRolePermissions,
  listRolePermissions,
} from "../../modules/company/rules/permissions"
import type { BuiltInRoleKey } from "../../modules/company/rules/permissions"
import type { RoleRecord } from "../../modules/company/store/role-store"
import type { OwnRoleResource } from "../schemas/users"
import { presentPermission } from "./permission"

/** A role of the operator's own; permissions that the catalogue knows no more grant nothing and are left out. */
export function presentOwnRole(role: RoleRecord, userCount: number): OwnRoleResource {
  return {
    id: role.id,
    key: role.key,
    name: role.name,
    description: role.description,
    permissions: [...computeRolePermissions(getAccessCatalogue(), role.key, [role])],
    assignable: role.assignable,
    built_in: false,
    user_count: userCount,
    version: role.version,
  }
}

/** The built-in roles, which stand in code: their key is their id, and nothing changes them. */
export function presentBuiltInRoles(holders: ReadonlyMap<string, number>): OwnRoleResource[] {
  return builtInRoleKeys.map((key: BuiltInRoleKey) => ({
    id: key,
    key,
    name: builtInRoleNames[key].en,
    description: null,
    permissions: [...computeRolePermissions(getAccessCatalogue(), key)],
    assignable: true,
    built_in: true,
    user_count: holders.get(key) ?? 0,
    version: 1,
  }))
}

/** What a role can grant. */
export function presentRolePermissions() {
  return listRolePermissions(getAccessCatalogue()).map((permission) => ({
    key: permission.key,
    ...presentPermission(permission),
  }))
}
