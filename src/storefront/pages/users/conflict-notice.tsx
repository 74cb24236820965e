import { useTranslation } from "react-i18next"
import type { AssignableRole, User } from "../../client"
import { prepareFieldValues } from "../../../fields/field-entry"
import { Difference } from "../../feedback/difference"
import { Notice } from "../../feedback/notice"
import { FieldValue } from "../../form/field-value"
import { renderRoleName } from "../role-name"
import type { FieldReading, PersonEntries } from "./person-entries"
import { findRole, listDifferences, listFieldDifferences, readEntries, type editedFields } from "./user-changes"

interface ConflictNoticeProps {
  roles: readonly AssignableRole[]
  reading: FieldReading
  /** As it is saved by now. */
  current: User
  entered: PersonEntries
  onTake: (field: (typeof editedFields)[number], saved: PersonEntries) => void
  /** The same for a further field. */
  onTakeField: (key: string, saved: PersonEntries) => void
}

/** Somebody else saved meanwhile: both values of each field in which they differ. */
export function ConflictNotice({ roles, reading, current, entered, onTake, onTakeField }: ConflictNoticeProps) {
  const { t } = useTranslation()
  const saved = readEntries(current, roles, reading)
  const own = listDifferences(saved, entered)
  const further = listFieldDifferences(saved, entered, reading)
  const typed = prepareFieldValues(reading.fields, entered.fields, reading.locale)
  return (
    <div role="alert">
      <Notice tone="info" title={t("conflict.title")}>
        <p>{t(own.length + further.length > 0 ? "conflict.text" : "conflict.none")}</p>
        {own.map((field) => (
          <Difference
            key={field}
            label={t(`conflict.field_${field}`)}
            mine={<Value entries={entered} field={field} roles={roles} />}
            theirs={<Value entries={saved} field={field} roles={roles} />}
            onTake={() => onTake(field, saved)}
          />
        ))}
        {further.map((field) => (
          <Difference
            key={`fields.${field.key}`}
            label={field.label[reading.locale]}
            mine={<FieldValue field={field} value={typed[field.key]} />}
            theirs={<FieldValue field={field} value={current.fields[field.key]} />}
            onTake={() => onTakeField(field.key, saved)}
          />
        ))}
      </Notice>
    </div>
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
