import type { FurtherField, Role, User, UserChanges } from "../../client"
import { isSameEntry, prepareFieldValues, readFieldEntries } from "../../../fields/field-entry"
import type { FieldReading, PersonEntries } from "./person-entries"

/** The roles that only the shop gives; they stay whatever is entered. */
export function listFixedRoles(user: User, assignable: readonly Role[]): Role[] {
  return user.roles.filter((role) => !assignable.some((one) => one.key === role.key))
}

/** What the edit form shows of a user; of the roles those that can be given and taken here. */
export function readEntries(
  user: User,
  assignable: readonly Role[],
  { fields, locale }: FieldReading
): PersonEntries {
  return {
    salutation: user.salutation,
    first_name: user.first_name,
    last_name: user.last_name,
    email: user.email,
    role_keys: user.roles
      .map((role) => role.key)
      .filter((key) => assignable.some((role) => role.key === key)),
    locale: user.language_code ?? "",
    fields: readFieldEntries(fields, user.fields, locale),
  }
}

export const editedFields = ["salutation", "first_name", "last_name", "role_keys", "locale"] as const

type EditedField = (typeof editedFields)[number]

function isSame(one: PersonEntries, other: PersonEntries, field: EditedField): boolean {
  const plain = (value: string | readonly string[]) =>
    typeof value === "string" ? value.trim() : [...value].sort().join(" ")
  return plain(one[field]) === plain(other[field])
}

/** In which of the edited fields two states of a person differ. */
export function listDifferences(one: PersonEntries, other: PersonEntries) {
  return editedFields.filter((field) => !isSame(one, other, field))
}

/** The further fields in which they differ. */
export function listFieldDifferences(
  one: PersonEntries,
  other: PersonEntries,
  { fields, locale }: FieldReading
): FurtherField[] {
  return fields.filter(
    (field) => !isSameEntry(field, [one.fields[field.key], other.fields[field.key]], locale)
  )
}

/** Only what was changed, so that what others changed meanwhile stays. */
export function prepareChanges(
  user: User,
  entered: PersonEntries,
  { assignable, reading }: { assignable: readonly Role[]; reading: FieldReading }
): UserChanges {
  const saved = readEntries(user, assignable, reading)
  const changed = listDifferences(saved, entered)
  const changesFields = listFieldDifferences(saved, entered, reading).length > 0
  const fixed = listFixedRoles(user, assignable).map((role) => role.key)
  const has = (field: EditedField) => changed.includes(field)
  return {
    version: user.version,
    ...(has("salutation") && entered.salutation !== "" ? { salutation: entered.salutation } : {}),
    ...(has("first_name") ? { first_name: entered.first_name.trim() } : {}),
    ...(has("last_name") ? { last_name: entered.last_name.trim() } : {}),
    ...(has("role_keys") ? { role_keys: [...entered.role_keys, ...fixed] } : {}),
    ...(has("locale") ? { language_code: entered.locale === "" ? null : entered.locale } : {}),
    // all of them go together: the shop takes one that is left out for emptied
    ...(changesFields
      ? { fields: prepareFieldValues(reading.fields, entered.fields, reading.locale) }
      : {}),
  }
}

/** Roles by key, those that the user holds and those that may be given. */
export function findRole(key: string, roles: readonly Role[]): Role {
  return roles.find((role) => role.key === key) ?? { key, name: key }
}
