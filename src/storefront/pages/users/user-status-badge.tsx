import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { User } from "../../client"

const colors = {
  invited: "blue",
  link_expired: "orange",
  active: "green",
  deactivated: "grey",
} as const

/** The word for a user's state; beside it, whether the ERP still has to learn of the person. */
export function UserStatusBadge({ user }: { user: User }) {
  const { t } = useTranslation()
  const { status, erp_contact_state } = user
  return (
    <span className="flex flex-wrap gap-1">
      <StatusBadge className="whitespace-nowrap" color={colors[status]}>{t(`users.status.${status}`)}</StatusBadge>
      {(erp_contact_state === "waiting" || erp_contact_state === "failed") && (
        <StatusBadge className="whitespace-nowrap" color="orange">{t(`users.erp.${erp_contact_state}`)}</StatusBadge>
      )}
    </span>
  )
}
