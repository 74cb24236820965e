import { StatusBadge } from "@medusajs/ui"
import { useCallback } from "react"
import type { OperatorUser } from "../../api/schemas/users"
import { useTexts } from "../hooks/use-texts"

const colorOfStatus = { active: "green", invited: "orange", link_expired: "red", deactivated: "grey" } as const

type Badged = Pick<OperatorUser, "status" | "locked" | "email_confirmed">

/** The user's status in this place, and what holds for the login as a whole. */
export function UserBadges({ user }: { user: Badged }) {
  const { t } = useTexts()
  return (
    <span className="flex flex-wrap items-center gap-1">
      <StatusBadge color={colorOfStatus[user.status]}>{t(`userStatus.${user.status}`)}</StatusBadge>
      {user.locked && <StatusBadge color="red">{t("userStatus.locked")}</StatusBadge>}
      {!user.email_confirmed && user.status === "active" && <StatusBadge color="orange">{t("userStatus.unconfirmed")}</StatusBadge>}
    </span>
  )
}

/** Built-in roles in the operator's language, the operator's own by their name. */
export function useRoleNames() {
  const { t } = useTexts()
  return useCallback(
    (roles: OperatorUser["roles"]) =>
      roles.map((role) => t(`roles.${role.key}`, { defaultValue: role.name })).join(", "),
    [t]
  )
}
