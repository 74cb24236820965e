import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Role } from "../client"

const builtIn = ["main_contact", "approver", "buyer"] as const

/** Roles by name; the built-in ones in the page's language, others as the operator named them. */
export function RoleBadges({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-wrap gap-1">
      {roles.map((role) => {
        const key = builtIn.find((name) => name === role.key)
        return (
          <li key={role.key}>
            <Badge size="2xsmall">{key === undefined ? role.name : t(`roles.${key}`)}</Badge>
          </li>
        )
      })}
    </ul>
  )
}
