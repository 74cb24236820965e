import type { OwnRoleResource } from "../../../api/schemas/users"
import { ConflictPanel } from "../../components/conflict-panel"
import type { GrantablePermission } from "../../hooks/roles"
import { useDescription } from "../../hooks/use-description"
import { useTexts } from "../../hooks/use-texts"
import { differencesOf, formOf, type EditableField, type RoleForm } from "./role-form"

interface RoleConflictProps {
  current: OwnRoleResource
  form: RoleForm
  permissions: readonly GrantablePermission[]
  /** Takes the saved value into the form. */
  onTake: (change: Partial<RoleForm>) => void
}

/** What somebody else saved of a role meanwhile, beside what was typed. */
export function RoleConflict({ current, form, permissions, onTake }: RoleConflictProps) {
  const { t } = useTexts()
  const describe = useDescription()
  const saved = formOf(current)
  const textOf = (of: RoleForm, field: EditableField): string => {
    switch (field) {
      case "assignable":
        return t(of.assignable ? "common.yes" : "common.no")
      case "permissions":
        return permissions
          .filter(({ key }) => of.permissions.includes(key))
          .map(({ description }) => describe(description))
          .join(" · ")
      case "name":
      case "description":
        return of[field]
    }
  }
  return (
    <ConflictPanel
      differences={differencesOf(current, form).map((field) => ({
        field,
        label: t(`ownRoles.fields.${field}`),
        mine: textOf(form, field),
        theirs: textOf(saved, field),
        onTake: () => onTake({ [field]: saved[field] }),
      }))}
    />
  )
}
