import { ArrowRightOnRectangle } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../feedback/error-notice"
import { useLeave } from "../hooks/use-leave"

/** At the end of the header. Where it does not work it says so, as whoever leaves a shared computer must know. */
export function LogoutButton() {
  const { t } = useTranslation()
  const { leave, isLeaving, error } = useLeave()
  return (
    <div className="relative shrink-0">
      <IconButton
        variant="transparent"
        aria-label={t("account.logout")}
        title={t("account.logout")}
        isLoading={isLeaving}
        onClick={leave}
      >
        <ArrowRightOnRectangle />
      </IconButton>
      {error && (
        <div className="absolute right-0 top-full z-10 mt-2 w-80 max-w-[calc(100vw-2rem)] rounded-lg bg-ui-bg-base shadow-elevation-flyout">
          <ErrorNotice error={error} />
        </div>
      )}
    </div>
  )
}
