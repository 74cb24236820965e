import type { OwnRoleResource } from "../../../api/schemas/users"
import type { RoleUpdate } from "../../hooks/roles"
import { isRecord } from "../../lib/api-error"

/** The form as it is typed; the key is chosen once, when the role is made. */
export interface RoleForm {
  name: string
  key: string
  description: string
  assignable: boolean
  permissions: string[]
}

export function formOf(role: OwnRoleResource | null): RoleForm {
  return {
    name: role?.name ?? "",
    key: role?.key ?? "",
    description: role?.description ?? "",
    assignable: role?.assignable ?? false,
    permissions: role?.permissions ?? [],
  }
}

/** A key out of a name: `Größe & Lager` becomes `groesse_lager`. */
export function keyOf(name: string): string {
  const spelled = name
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
  return spelled
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+/, "")
    .slice(0, 50)
    .replace(/_+$/, "")
}

export function isKey(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,49}$/.test(text)
}

const editable = ["name", "description", "assignable", "permissions"] as const
export type EditableField = (typeof editable)[number]

/** Fields in which the form and the saved role differ, in the form's order. */
export function differencesOf(role: OwnRoleResource, form: RoleForm): EditableField[] {
  const saved = formOf(role)
  return editable.filter((field) => textOf(saved[field]) !== textOf(form[field]))
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function changesOf(role: OwnRoleResource, form: RoleForm): Omit<RoleUpdate, "version"> {
  const changed = new Set(differencesOf(role, form))
  return {
    ...(changed.has("name") && { name: form.name }),
    ...(changed.has("description") && { description: form.description.trim() || null }),
    ...(changed.has("assignable") && { assignable: form.assignable }),
    ...(changed.has("permissions") && { permissions: form.permissions }),
  }
}

export function isOwnRole(value: unknown): value is OwnRoleResource {
  return isRecord(value) && typeof value.version === "number" && typeof value.key === "string" && Array.isArray(value.permissions)
}

function textOf(value: string | boolean | readonly string[]): string {
  return typeof value === "object" ? [...value].sort().join(" ") : String(value).trim()
}
