import type { Role, User, UserChanges } from "../../client"
import type { PersonEntries } from "./person-entries"

/** The roles that only the shop gives; they stay whatever is entered. */
export function listFixedRoles(user: User, assignable: readonly Role[]): Role[] {
  return user.roles.filter((role) => !assignable.some((one) => one.key === role.key))
}

/** What the edit form shows of a user; of the roles those that can be given and taken here. */
export function readEntries(user: User, assignable: readonly Role[]): PersonEntries {
  return {
    salutation: user.salutation,
    first_name: user.first_name,
    last_name: user.last_name,
    email: user.email,
    role_keys: user.roles
      .map((role) => role.key)
      .filter((key) => assignable.some((role) => role.key === key)),
    locale: user.language_code ?? "",
  }
}

export const editedFields = ["salutation", "first_name", "last_name", "role_keys", "locale"] as const

function isSame(one: PersonEntries, other: PersonEntries, field: keyof PersonEntries): boolean {
  const plain = (value: string | readonly string[]) =>
    typeof value === "string" ? value.trim() : [...value].sort().join(" ")
  return plain(one[field]) === plain(other[field])
}

/** In which of the edited fields two states of a person differ. */
export function listDifferences(one: PersonEntries, other: PersonEntries) {
  return editedFields.filter((field) => !isSame(one, other, field))
}

/** Only what was changed, so that what others changed meanwhile stays. */
export function prepareChanges(
  user: User,
  entered: PersonEntries,
  assignable: readonly Role[]
): UserChanges {
  const changed = listDifferences(readEntries(user, assignable), entered)
  const fixed = listFixedRoles(user, assignable).map((role) => role.key)
  const has = (field: (typeof editedFields)[number]) => changed.includes(field)
  return {
    version: user.version,
    ...(has("salutation") && entered.salutation !== "" ? { salutation: entered.salutation } : {}),
    ...(has("first_name") ? { first_name: entered.first_name.trim() } : {}),
    ...(has("last_name") ? { last_name: entered.last_name.trim() } : {}),
    ...(has("role_keys") ? { role_keys: [...entered.role_keys, ...fixed] } : {}),
    ...(has("locale") ? { language_code: entered.locale === "" ? null : entered.locale } : {}),
  }
}

/** Roles by key, those that the user holds and those that may be given. */
export function findRole(key: string, roles: readonly Role[]): Role {
  return roles.find((role) => role.key === key) ?? { key, name: key }
}
