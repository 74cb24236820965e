import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AssignableRole, User } from "../../client"
import { prepareFieldValues } from "../../../fields/field-entry"
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

interface DifferenceProps {
  label: string
  mine: ReactNode
  theirs: ReactNode
  onTake: () => void
}

function Difference({ label, mine, theirs, onTake }: DifferenceProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2 border-t pt-3">
      <dl className="grid min-w-0 flex-1 basis-52 grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="txt-small-plus col-span-2 text-ui-fg-base">{label}</dt>
        <dt>{t("conflict.mine")}</dt>
        <dd className="text-ui-fg-base">{mine}</dd>
        <dt>{t("conflict.theirs")}</dt>
        <dd className="text-ui-fg-base">{theirs}</dd>
      </dl>
      <Button size="small" variant="secondary" type="button" onClick={onTake}>
        {t("conflict.take")}
      </Button>
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
