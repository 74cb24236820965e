import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AssignableRole, User } from "../../client"
import { Notice } from "../../feedback/notice"
import { renderRoleName } from "../role-name"
import type { PersonEntries } from "./person-entries"
import { findRole, listDifferences, readEntries, type editedFields } from "./user-changes"

interface ConflictNoticeProps {
  roles: readonly AssignableRole[]
  /** As it is saved by now. */
  current: User
  entered: PersonEntries
  onTake: (field: (typeof editedFields)[number], value: PersonEntries) => void
}

/** Somebody else saved meanwhile: both values of each field in which they differ. */
export function ConflictNotice({ roles, current, entered, onTake }: ConflictNoticeProps) {
  const { t } = useTranslation()
  const saved = readEntries(current, roles)
  const fields = listDifferences(saved, entered)
  return (
    <div role="alert">
      <Notice tone="info" title={t("conflict.title")}>
        <p>{t(fields.length > 0 ? "conflict.text" : "conflict.none")}</p>
        {fields.map((field) => (
          <div key={field} className="flex flex-wrap items-end gap-x-6 gap-y-2 border-t pt-3">
            <dl className="grid min-w-0 flex-1 basis-52 grid-cols-[auto_1fr] gap-x-3 gap-y-1">
              <dt className="txt-small-plus col-span-2 text-ui-fg-base">
                {t(`conflict.field_${field}`)}
              </dt>
              <dt>{t("conflict.mine")}</dt>
              <dd className="text-ui-fg-base">
                <Value entries={entered} field={field} roles={roles} />
              </dd>
              <dt>{t("conflict.theirs")}</dt>
              <dd className="text-ui-fg-base">
                <Value entries={saved} field={field} roles={roles} />
              </dd>
            </dl>
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={() => onTake(field, saved)}
            >
              {t("conflict.take")}
            </Button>
          </div>
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
