import type { OperatorUser } from "../../../api/schemas/users"
import type { UserCreate, UserUpdate } from "../../hooks/business-users"
import { isRecord } from "../../lib/api-error"

/** The form as it is typed; an empty language means that nothing tells one. */
export interface UserForm {
  salutation: OperatorUser["salutation"]
  firstName: string
  lastName: string
  roleKeys: string[]
  language: "" | "en" | "de"
}

export const emptyUserForm: UserForm = { salutation: "none", firstName: "", lastName: "", roleKeys: ["buyer"], language: "" }

export function formOf(user: OperatorUser): UserForm {
  return {
    salutation: user.salutation,
    firstName: user.first_name,
    lastName: user.last_name,
    roleKeys: user.roles.map(({ key }) => key),
    language: user.language_code ?? "",
  }
}

export function createBodyOf(form: UserForm, email: string): UserCreate {
  return {
    salutation: form.salutation,
    first_name: form.firstName,
    last_name: form.lastName,
    email,
    role_keys: form.roleKeys,
    ...(form.language ? { locale: form.language } : {}),
  }
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function changesOf(user: OperatorUser, form: UserForm): Omit<UserUpdate, "version"> {
  const changed = new Set(differencesOf(user, form))
  return {
    ...(changed.has("salutation") && { salutation: form.salutation }),
    ...(changed.has("firstName") && { first_name: form.firstName }),
    ...(changed.has("lastName") && { last_name: form.lastName }),
    ...(changed.has("roleKeys") && { role_keys: form.roleKeys }),
    ...(changed.has("language") && { language_code: form.language || null }),
  }
}

/** Fields in which the form and the saved user differ, in the form's order. */
export function differencesOf(user: OperatorUser, form: UserForm): (keyof UserForm)[] {
  const saved = formOf(user)
  const fields: (keyof UserForm)[] = ["salutation", "firstName", "lastName", "roleKeys", "language"]
  return fields.filter((field) => textOf(saved[field]) !== textOf(form[field]))
}

/** The first name and the last name are given, together at most 50 characters, and there is a role. */
export function isComplete(form: UserForm): boolean {
  return form.firstName.trim() !== "" && form.lastName.trim() !== "" && !areNamesTooLong(form) && form.roleKeys.length > 0
}

/** As long as the shop takes them, together. */
export function areNamesTooLong({ firstName, lastName }: UserForm): boolean {
  return [...firstName.trim(), ...lastName.trim()].length > 50
}

export function isOperatorUser(value: unknown): value is OperatorUser {
  return isRecord(value) && typeof value.version === "number" && typeof value.email === "string" && Array.isArray(value.roles)
}

/** Roles in whatever order are the same roles. */
function textOf(value: string | readonly string[]): string {
  return typeof value === "string" ? value.trim() : [...value].sort().join(" ")
}
