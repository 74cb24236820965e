import type { OperatorUser } from "../../../api/schemas/users"
import { ConflictPanel } from "../../components/conflict-panel"
import { useRoleNames } from "../../components/user-badges"
import { useRoles } from "../../hooks/roles"
import { useTexts } from "../../hooks/use-texts"
import { differencesOf, formOf, type UserForm } from "./user-form"

interface UserConflictProps {
  current: OperatorUser
  form: UserForm
  /** Takes the saved value into the form. */
  onTake: (change: Partial<UserForm>) => void
}

/** What somebody else saved of a user meanwhile, beside what was typed. */
export function UserConflict({ current, form, onTake }: UserConflictProps) {
  const { t } = useTexts()
  const saved = formOf(current)
  return (
    <ConflictPanel
      differences={differencesOf(current, form).map((field) => ({
        field,
        label: t(`user.fields.${field}`),
        mine: <FieldValue form={form} field={field} />,
        theirs: <FieldValue form={saved} field={field} />,
        onTake: () => onTake({ [field]: saved[field] }),
      }))}
    />
  )
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
