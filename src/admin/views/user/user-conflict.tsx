import type { OperatorUser } from "../../../api/schemas/users"
import { ConflictPanel } from "../../components/conflict-panel"
import { useRoleNames } from "../../components/user-badges"
import { useRoles } from "../../hooks/roles"
import { useFieldLocale } from "../../hooks/use-field-locale"
import { useFieldValue } from "../../hooks/use-field-value"
import { useTexts } from "../../hooks/use-texts"
import type { FurtherEntries } from "./use-further-entries"
import { differencesOf, formOf, type UserForm } from "./user-form"

interface UserConflictProps {
  current: OperatorUser
  form: UserForm
  further: FurtherEntries
  /** Takes the saved value into the form. */
  onTake: (change: Partial<UserForm>) => void
}

/** What somebody else saved of a user meanwhile, beside what was typed. */
export function UserConflict({ current, form, further, onTake }: UserConflictProps) {
  const { t } = useTexts()
  const locale = useFieldLocale()
  const render = useFieldValue()
  const saved = formOf(current)
  const typed = further.prepare().fields ?? {}
  const own = differencesOf(current, form).map((field) => ({
    field: String(field),
    label: t(`user.fields.${field}`),
    mine: <FieldValue form={form} field={field} />,
    theirs: <FieldValue form={saved} field={field} />,
    onTake: () => onTake({ [field]: saved[field] }),
  }))
  const shops = further.changed.map((field) => {
    const [mine, theirs] = [typed[field.key], current.fields[field.key]]
    return {
      field: `fields.${field.key}`,
      label: field.label[locale],
      mine: <>{mine === undefined ? "–" : render(field, mine)}</>,
      theirs: <>{theirs === undefined ? "–" : render(field, theirs)}</>,
      onTake: () => further.forget(field.key),
    }
  })
  return <ConflictPanel differences={[...own, ...shops]} />
}

function FieldValue({ form, field }: { form: UserForm; field: keyof UserForm }) {
  const { t } = useTexts()
  const roleNames = useRoleNames()
  const { data } = useRoles()
  switch (field) {
    case "salutation":
      return <>{t(`user.salutations.${form.salutation}`)}</>
    case "language":
      return <>{form.language ? t(`languages.${form.language}`) : t("user.anyLanguage")}</>
    case "roleKeys":
      return (
        <>
          {roleNames(
            form.roleKeys.map((key) => ({ key, name: data?.roles.find((role) => role.key === key)?.name ?? key }))
          )}
        </>
      )
    case "firstName":
    case "lastName":
      return <>{form[field]}</>
  }
}
