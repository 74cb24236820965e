import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Role } from "../client"
import { renderRoleName } from "./role-name"

/** Roles by name, each in a badge. */
export function RoleBadges({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-wrap gap-1">
      {roles.map((role) => (
        <li key={role.key}>
          <Badge size="2xsmall" className="h-auto">{renderRoleName(role, t)}</Badge>
        </li>
      ))}
    </ul>
  )
}
