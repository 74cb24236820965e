import { Checkbox } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCompanyParam } from "../../hooks/use-company-param"
import { RoleBadges } from "../role-badges"
import { When } from "../when"
import { UserMenu } from "./user-menu"
import { renderUserName } from "./user-name"
import { UserStatusBadge } from "./user-status-badge"
import type { UserRowsProps } from "./user-table"

/** The users where a table has no room. */
export function UserCards({ users, selection, onAct }: UserRowsProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <ul className="card divide-y">
      {users.map((user) => {
        const name = renderUserName(user)
        return (
          <li key={user.id} className="flex items-start gap-3 p-4">
            <Checkbox
              className="mt-px shrink-0"
              aria-label={t("users.select", { name })}
              checked={selection.has(user.id)}
              onCheckedChange={() => selection.toggle(user.id)}
            />
            <div className="flex min-w-0 flex-1 flex-col gap-2">
              <div>
                <Link
                  className="link txt-small-plus no-underline hover:underline"
                  to={withCompany(`/users/${user.id}`)}
                >
                  {name}
                </Link>
                {user.is_me && <span className="text-ui-fg-subtle"> ({t("users.me")})</span>}
                <p className="text-ui-fg-subtle">{user.email}</p>
              </div>
              <UserStatusBadge user={user} />
              <RoleBadges roles={user.roles} />
              <p className="txt-compact-small text-ui-fg-subtle">
                {t("users.lastLogin")}: <When at={user.last_login_at} never={t("users.never")} />
              </p>
            </div>
            <UserMenu user={user} onAct={(act, opener) => onAct(user, act, opener)} />
          </li>
        )
      })}
    </ul>
  )
}
