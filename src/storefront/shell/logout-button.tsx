import { ArrowRightOnRectangle } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLeave } from "../hooks/use-leave"

/** At the end of the header; where it does not work, My Profile has the same with its error. */
export function LogoutButton() {
  const { t } = useTranslation()
  const { leave, isLeaving } = useLeave()
  return (
    <IconButton
      variant="transparent"
      className="shrink-0"
      aria-label={t("account.logout")}
      title={t("account.logout")}
      isLoading={isLeaving}
      onClick={leave}
    >
      <ArrowRightOnRectangle />
    </IconButton>
  )
}
