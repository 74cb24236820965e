import { Badge, Button, Text } from "@medusajs/ui"
import type { OwnRoleResource } from "../../../api/schemas/users"
import { TextLink } from "../../components/text-link"
import { useRoleNames } from "../../components/user-badges"
import type { GrantablePermission } from "../../hooks/roles"
import { useDescription } from "../../hooks/use-description"
import { useTexts } from "../../hooks/use-texts"
import { permissionsByFeature } from "../../lib/permissions-by-feature"

interface RoleEntryProps {
  role: OwnRoleResource
  permissions: readonly GrantablePermission[]
  onEdit?: () => void
  onDelete?: () => void
}

/** A role: what it is called, what it grants, who has it. */
export function RoleEntry({ role, permissions, onEdit, onDelete }: RoleEntryProps) {
  const { t } = useTexts()
  const roleNames = useRoleNames()
  const name = roleNames([role])
  const description = role.description ?? t(`roleHints.${role.key}`, { defaultValue: "" })
  return (
    <li className="flex flex-col gap-3 px-6 py-4" aria-label={name}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
              {name}
            </Text>
            <Badge size="2xsmall">{role.key}</Badge>
            {role.assignable && (
              <Badge size="2xsmall" color="green">
                {t("ownRoles.assignable")}
              </Badge>
            )}
          </div>
          {description && (
            <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
              {description}
            </Text>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {onEdit && (
            <Button size="small" variant="secondary" aria-label={t("ownRoles.editOne", { name })} onClick={onEdit}>
              {t("company.edit")}
            </Button>
          )}
          {onDelete && (
            <Button size="small" variant="secondary" aria-label={t("ownRoles.deleteOne", { name })} onClick={onDelete}>
              {t("ownRoles.delete")}
            </Button>
          )}
        </div>
      </div>
      <Granted role={role} permissions={permissions} />
      <Text size="small" className="text-ui-fg-subtle">
        {role.user_count === 0 ? (
          t("ownRoles.noUsers")
        ) : (
          <TextLink to={`/customer-center/users?role=${encodeURIComponent(role.key)}`}>
            {t("ownRoles.users", { count: role.user_count })}
          </TextLink>
        )}
      </Text>
    </li>
  )
}

/** In words, by feature. */
function Granted({ role, permissions }: Pick<RoleEntryProps, "role" | "permissions">) {
  const { t } = useTexts()
  const describe = useDescription()
  const granted = permissions.filter(({ key }) => role.permissions.includes(key))
  if (granted.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("ownRoles.grantsNothing")}
      </Text>
    )
  }
  return (
    <dl className="flex flex-col gap-2">
      {permissionsByFeature(granted).map(({ feature, name, entries }) => (
        <div key={feature} className="flex flex-col gap-1 sm:flex-row sm:gap-3">
          <dt className="txt-compact-small text-ui-fg-subtle shrink-0 sm:w-36">
            {describe(name)}
          </dt>
          <dd className="txt-compact-small [overflow-wrap:anywhere]">
            {entries.map(({ description }) => describe(description)).join(" · ")}
          </dd>
        </div>
      ))}
    </dl>
  )
}
