import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorNotice } from "../../feedback/error-notice"
import { useResendConfirmation } from "../../hooks/use-resend-confirmation"
import { WaitingEntry } from "./waiting-entry"

/** Asks for the click on the link, and sends a fresh one to whoever lost it. */
export function ConfirmAddressEntry({ email }: { email: string }) {
  const { t } = useTranslation()
  const resend = useResendConfirmation()
  return (
    <WaitingEntry
      title={t("home.waitConfirm")}
      text={t(resend.isSuccess ? "home.waitConfirmSent" : "home.waitConfirmText", { email })}
    >
      {!resend.isSuccess && (
        <Button
          size="small"
          variant="secondary"
          isLoading={resend.isPending}
          onClick={() => resend.mutate()}
        >
          {t("home.waitConfirmAct")}
        </Button>
      )}
      {resend.error && <ErrorNotice error={resend.error} />}
    </WaitingEntry>
  )
}
