import { useTranslation } from "react-i18next"
import type { AssignableRole, User } from "../../client"
import { ConflictNotice } from "../../feedback/conflict-notice"
import { renderRoleName } from "../role-name"
import type { PersonEntries } from "./person-entries"
import { findRole, listDifferences, readEntries, type editedFields } from "./user-changes"

interface UserConflictProps {
  roles: readonly AssignableRole[]
  /** As it is saved by now. */
  current: User
  entered: PersonEntries
  onTake: (field: (typeof editedFields)[number], value: PersonEntries) => void
}

/** Somebody else saved this user meanwhile. */
export function UserConflict({ roles, current, entered, onTake }: UserConflictProps) {
  const { t } = useTranslation()
  const saved = readEntries(current, roles)
  return (
    <ConflictNotice
      title={t("conflict.title")}
      differences={listDifferences(saved, entered).map((field) => ({
        field,
        label: t(`conflict.field_${field}`),
        mine: <Value entries={entered} field={field} roles={roles} />,
        theirs: <Value entries={saved} field={field} roles={roles} />,
      }))}
      onTake={(field) => onTake(field, saved)}
    />
  )
}

interface ValueProps {
  entries: PersonEntries
  field: (typeof editedFields)[number]
  roles: readonly AssignableRole[]
}

function Value({ entries, field, roles }: ValueProps) {
  const { t } = useTranslation()
  switch (field) {
    case "salutation":
      return <>{entries.salutation === "" ? "–" : t(`users.salutations.${entries.salutation}`)}</>
    case "role_keys":
      return <>{entries.role_keys.map((key) => renderRoleName(findRole(key, roles), t)).join(", ")}</>
    case "locale":
      return (
        <>
          {entries.locale === ""
            ? t("users.languageOfCompany")
            : { en: "English", de: "Deutsch" }[entries.locale]}
        </>
      )
    case "first_name":
    case "last_name":
      return <>{entries[field]}</>
  }
}
