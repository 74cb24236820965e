import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { isCustomerCenterError } from "../client"
import { useResendConfirmation } from "../hooks/use-resend-confirmation"
import { ErrorNotice } from "./error-notice"

/** An act that was refused; where the own address has to be confirmed first, the link can be had again here. */
export function ActError({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation()
  const resend = useResendConfirmation()
  return (
    <ErrorNotice error={error}>
      {isCustomerCenterError(error, "confirm_own_address") && (
        <div role="status">
          {resend.isSuccess ? (
            <p>{t("users.confirmSent")}</p>
          ) : (
            <Button
              size="small"
              variant="secondary"
              type="button"
              isLoading={resend.isPending}
              onClick={() => resend.mutate()}
            >
              {t("home.waitConfirmAct")}
            </Button>
          )}
        </div>
      )}
      {resend.error && <ErrorNotice error={resend.error} />}
      {children}
    </ErrorNotice>
  )
}
